using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>A part of a report's text, independent of its format. Stored as JSON with the frozen report.</summary>
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Item), "item")]
[JsonDerivedType(typeof(Table), "table")]
public abstract record Block
{
    /// <summary>A heading: level 1 is <c>I. …</c>, level 2 is <c>1. …</c>.</summary>
    public sealed record Heading(int Level, string Text) : Block;

    public sealed record Paragraph(string Text) : Block;

    /// <summary>An item of a list, without its dash.</summary>
    public sealed record Item(string Text) : Block;

    /// <param name="HasTotal">Whether the last row is the total of the others.</param>
    /// <param name="Small">Whether it has a small font, as in the annex.</param>
    public sealed record Table(
        ImmutableArray<Column> Columns,
        ImmutableArray<ImmutableArray<string>> Rows,
        bool HasTotal = false,
        bool Small = false) : Block;
}
