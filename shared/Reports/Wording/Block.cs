using System.Collections.Immutable;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>A piece of a report's running text, before it gets a form.</summary>
public abstract record Block
{
    /// <summary>A heading: level 1 is <c>I. …</c>, level 2 is <c>1. …</c>.</summary>
    public sealed record Heading(int Level, string Text) : Block;

    public sealed record Paragraph(string Text) : Block;

    /// <summary>A line of a list; its dash is part of the form.</summary>
    public sealed record Item(string Text) : Block;

    /// <param name="HasTotal">Whether the last row is the sum of the others.</param>
    /// <param name="Small">Whether it is set small: reference matter in an annex.</param>
    public sealed record Table(
        ImmutableArray<Column> Columns,
        ImmutableArray<ImmutableArray<string>> Rows,
        bool HasTotal = false,
        bool Small = false) : Block;
}
