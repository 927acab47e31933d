using System.Collections.Immutable;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>A cell; one that is merged over rows or columns stands at each of its places in the grid as the same object.</summary>
internal sealed class TableCell(string place, ImmutableArray<Paragraph> paragraphs)
{
    public string Place { get; } = place;

    /// <summary>What is written in it, without empty paragraphs.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; } = paragraphs;

    /// <summary>All of its text in one line.</summary>
    public string Text { get; } = string.Join(' ', paragraphs.Select(p => p.Text.Replace('\n', ' ')));

    public bool IsEmpty => Paragraphs.IsEmpty;
}
