using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.OwnYears;

/// <summary>Writes the text of a person's school year for its document, in the words of its page.</summary>
internal static class OwnYearWriter
{
    public static ImmutableArray<Block> Write(OwnYearDetails year)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var title = year.Person.Title == year.Person.Name ? "" : $"; chức vụ: {CleanText.Line(year.Person.Title)}";
        blocks.Add(new Block.Paragraph($"Họ và tên: {CleanText.Line(year.Person.Name)}{title}."));
        blocks.Add(new Block.Paragraph(OwnYearTexts.Source(year)));
        if (year.Months.IsEmpty)
        {
            blocks.Add(new Block.Paragraph(OwnYearTexts.Empty));
            return blocks.ToImmutable();
        }

        blocks.Add(new Block.Heading(1, $"I. {OwnYearTexts.Figures}"));
        blocks.AddRange(OwnYearTexts.Counts(year).Select(line => new Block.Item($"{line}.")));
        var number = 1;
        Add(OwnYearTexts.Led, m => m.Led);
        Add(OwnYearTexts.Shared, m => m.Shared);
        Add(OwnYearTexts.Ended, m => m.Ended);
        return blocks.ToImmutable();

        void Add(string heading, Func<OwnYearMonth, ImmutableArray<OwnYearWork>> partOf)
        {
            var months = year.Months.Where(m => !partOf(m).IsEmpty).ToList();
            if (months.Count > 0)
            {
                blocks.Add(new Block.Heading(1, $"{Roman[number++]}. {heading}"));
                blocks.AddRange(months.SelectMany(m => Month(m, partOf(m))));
            }
        }
    }

    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    private static IEnumerable<Block> Month(OwnYearMonth month, ImmutableArray<OwnYearWork> work)
    {
        yield return new Block.Heading(2, OwnYearTexts.Month(month));
        foreach (var (i, one) in work.Index())
        {
            if (PlanNames.HeadingBefore(work, i, w => w.Plan) is { } plan)
            {
                yield return new Block.Paragraph($"{CleanText.Line(plan)}:");
            }

            yield return new Block.Paragraph($"{i + 1}. {Phrases.WithoutStop(CleanText.InDocument(one.Text))}.");
            foreach (var line in Lines(one))
            {
                yield return new Block.Item($"{Phrases.WithoutStop(line)}.");
            }
        }
    }

    private static IEnumerable<string> Lines(OwnYearWork work)
    {
        string?[] facts = [OwnYearTexts.Due(work), OwnYearTexts.Origin(work), OwnYearTexts.WhyEnded(work), OwnYearTexts.State(work)];
        foreach (var fact in facts.OfType<string>())
        {
            yield return fact;
        }

        foreach (var reply in work.Replies)
        {
            yield return OwnYearTexts.Answer(reply, work.Kind) + Content(reply);
        }

        foreach (var request in work.Requests)
        {
            yield return OwnYearTexts.Request(request);
        }
    }

    private static string Content(Evidence reply)
    {
        var note = OwnYearTexts.Quote(reply.Note) is { } quote ? $": {quote}" : "";
        var files = reply.Files.IsEmpty ? "" : $"; minh chứng: {string.Join(", ", reply.Files.Select(OwnYearTexts.File))}";
        return note + files;
    }
}
