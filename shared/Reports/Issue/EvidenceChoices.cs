using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Reports.Wording;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The evidence that a part of the results rests on, from which its text can repeat what was reported.</summary>
/// <param name="TextPart">The part of the text that repeats it, as <see cref="EditablePart.Number"/>.</param>
/// <param name="Title">Of the part of the results.</param>
/// <param name="Items">In the order of their numbers.</param>
public sealed record EvidenceChoices(int TextPart, string Title, ImmutableArray<EvidenceChoice> Items)
{
    /// <summary>Which part of the results each part of the text repeats, by the number of the latter.</summary>
    public static ImmutableDictionary<int, int> Targets(ReportRecord report)
    {
        var texts = EditableParts.Of(report.Wording.Body);
        var targets =
            from part in ReportParts.Of(report.Frozen!).Index()
            let heading = ReportParts.Heading(part.Index + 1, part.Item.Title)
            let text = texts.LastOrDefault(t => t.Title == heading)
            where text is not null
            select KeyValuePair.Create(text.Number, part.Index + 1);
        return targets.ToImmutableDictionary();
    }

    /// <param name="resultPart">Which part of the results, counted from 1.</param>
    /// <param name="months">The months the report was counted from.</param>
    /// <returns>Null when there is no such part of the results, or no text for it.</returns>
    public static EvidenceChoices? Of(ReportRecord report, int resultPart, IReadOnlyCollection<MonthSnapshot> months)
    {
        var target = Targets(report).Where(t => t.Value == resultPart).Select(t => (int?)t.Key).FirstOrDefault();
        if (target is not { } textPart)
        {
            return null;
        }

        var (title, activities) = ReportParts.Of(report.Frozen!)[resultPart - 1];
        var numbers = new EvidenceNumbers(report.Frozen!);
        return new EvidenceChoices(
            textPart,
            title,
            [
                .. from activity in activities
                   let month = months.FirstOrDefault(m => m.Head.Month == activity.Month)
                   where month is not null
                   let byId = month.Evidence.ToDictionary(e => e.Id)
                   from id in activity.Figures.EvidenceIds
                   where byId.ContainsKey(id)
                   let evidence = byId[id]
                   let number = numbers.Of(id)!.Value
                   orderby number
                   select new EvidenceChoice(
                       number,
                       activity,
                       month.Roster.Find(evidence.Person)?.NamedPost ?? evidence.Person.Value,
                       ReportQuotes.WordsOf(evidence),
                       evidence,
                       EvidenceAddress.Of(activity.Month, evidence)),
            ]);
    }

    /// <summary>A text with what was chosen as further items, those that it has not yet.</summary>
    /// <param name="text">Paragraphs as lines; an item of a list begins with a dash.</param>
    public static string Added(string text, IEnumerable<EvidenceChoice> chosen)
    {
        var lines = text.Split('\n').ToList();
        var added = chosen
            .Where(c => c.CanBeQuoted && !IsIn(text, c.Number))
            .Select(c => EditableParts.ItemMark + QuoteText.Of(c.Words, c.Post, QuoteText.Day(c.Activity, c.Evidence.Effective), c.Number))
            .ToList();
        if (added.Count == 0)
        {
            return text;
        }

        if (!lines[^1].StartsWith(EditableParts.ItemMark, StringComparison.Ordinal))
        {
            lines.Add(QuoteText.Opening);
        }
        else if (lines[^1].EndsWith('.'))
        {
            lines[^1] = $"{lines[^1][..^1]};";
        }

        lines.AddRange(added.Select((line, i) => line + (i == added.Count - 1 ? "." : ";")));
        return string.Join('\n', lines);
    }

    /// <summary>Whether a text names an evidence.</summary>
    public static bool IsIn(string text, int number) => text.Contains($"{QuoteText.Number(number)})", StringComparison.Ordinal);
}
