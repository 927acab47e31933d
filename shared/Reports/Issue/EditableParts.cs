using System.Collections.Immutable;
using BinhHoa2.Shared.Reports.Wording;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>Cuts the body of a report into parts that can be edited, and puts edited wordings in their place.</summary>
public static class EditableParts
{
    /// <summary>Begins an item of a list.</summary>
    public const string ItemMark = "- ";

    public static ImmutableArray<EditablePart> Of(ImmutableArray<Block> body) =>
    [
        .. from run in Runs(body)
           let number = run.Number
           where number is not null
           select new EditablePart(number.Value, run.Title, string.Join('\n', run.Blocks.Select(LineOf))),
    ];

    /// <summary>The text of a part of a drafted report as it stands; null when it has no such part.</summary>
    /// <param name="edits">The editions of all parts.</param>
    public static string? TextOf(ReportRecord report, IEnumerable<ReportEdit> edits, int part) =>
        edits.Where(e => e.Part == part).MaxBy(e => e.Edition)?.Text
        ?? Of(report.Wording.Body).FirstOrDefault(p => p.Number == part)?.Text;

    /// <summary>The body with edited wordings.</summary>
    /// <param name="texts">Wordings by the number of their part; a part without one stays as it is.</param>
    public static ImmutableArray<Block> Apply(ImmutableArray<Block> body, IReadOnlyDictionary<int, string> texts) =>
    [
        .. Runs(body).SelectMany(run =>
            run.Number is { } number && texts.TryGetValue(number, out var text) ? BlocksOf(text) : run.Blocks),
    ];

    /// <summary>The runs of the body with the heading above each; a run of text has a number, a heading or table has none.</summary>
    public static IEnumerable<(int? Number, string Title, ImmutableArray<Block> Blocks)> Runs(ImmutableArray<Block> body)
    {
        var (number, title, text) = (0, string.Empty, ImmutableArray.CreateBuilder<Block>());
        foreach (var block in body)
        {
            if (block is Block.Paragraph or Block.Item)
            {
                text.Add(block);
                continue;
            }

            if (text.Count > 0)
            {
                yield return (++number, title, text.ToImmutable());
                text.Clear();
            }

            title = block is Block.Heading heading ? heading.Text : title;
            yield return (null, title, [block]);
        }

        if (text.Count > 0)
        {
            yield return (++number, title, text.ToImmutable());
        }
    }

    private static string LineOf(Block block) => block switch
    {
        Block.Item item => ItemMark + item.Text,
        Block.Paragraph paragraph => paragraph.Text,
        _ => throw new InvalidOperationException($"A {block.GetType().Name} is no text."),
    };

    private static IEnumerable<Block> BlocksOf(string text) =>
        from line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select line.StartsWith(ItemMark, StringComparison.Ordinal)
            ? new Block.Item(line[ItemMark.Length..].TrimStart())
            : (Block)new Block.Paragraph(line);
}
