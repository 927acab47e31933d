using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports;

/// <summary>What an erasure changes in the rows of the school's reports.</summary>
internal sealed class ReportErasureRule
{
    private readonly ReportSources sources;
    private readonly ErasedWords words;

    /// <param name="rows">All rows of reports: the erased texts are found in the figures of the drafts.</param>
    public ReportErasureRule(ReportSources sources, IEnumerable<TableEntity> rows)
    {
        this.sources = sources;
        words = new ErasedWords(
            ErasedPerson.Mark,
            rows.Where(r => r.ContainsKey(ReportMapping.Report))
                .SelectMany(r => TextsOf(RowColumns.Json<SemesterReport>(LongText.Get(r, ReportMapping.Report))))
                .Select(Phrases.WithoutStop));
    }

    /// <summary>What became of a row.</summary>
    /// <param name="IsChanged">Whether it is to be written.</param>
    /// <param name="IsKept">Whether it is an issued report that still has something of what is erased.</param>
    /// <param name="Draft">The drafted document anew; null when it stays as it is.</param>
    /// <param name="HasRegister">Whether a register of evidence would have something of it.</param>
    public sealed record Outcome(bool IsChanged, bool IsKept = false, byte[]? Draft = null, bool HasRegister = false)
    {
        public static readonly Outcome Nothing = new(false);
    }

    /// <summary>Changes a row as it was read, which is then written whole.</summary>
    public Outcome Apply(TableEntity row) => row.RowKey.Split('!')[0] switch
    {
        "rp" => OfReport(row),
        "re" => OfEdit(row),
        "rc" => OfCorrection(row),
        _ => Outcome.Nothing,
    };

    private Outcome OfReport(TableEntity row)
    {
        if (!row.ContainsKey(ReportMapping.Report))
        {
            return Outcome.Nothing;
        }

        var isIssued = row.GetString(ReportMapping.Issue) is not null;
        var before = LongText.Get(row, ReportMapping.Report);
        var report = Erased(RowColumns.Json<SemesterReport>(before));
        var isChanged = Replace(row, ReportMapping.Report, sources.Words.WithoutInJson(RowColumns.Json(report)));
        if (row.ContainsKey(ReportMapping.Content))
        {
            isChanged |= Replace(row, ReportMapping.Content, Without(LongText.Get(row, ReportMapping.Content)));
        }

        isChanged |= EraseNames<ReportNumber>(
            row, ReportMapping.Numbers, n => (n.Person, n.Substitute), n => n with { Name = ErasedPerson.Mark });
        isChanged |= EraseNames<SignedCopy>(
            row, ReportMapping.Copies, c => (c.Person, c.Substitute), c => c with { Name = ErasedPerson.Mark });
        isChanged |= EraseNames<ReportDispatch>(
            row, ReportMapping.Dispatches, d => (d.Person, d.Substitute), d => d with { Name = ErasedPerson.Mark });
        var hasRegister = report.Months.SelectMany(m => m.Activities).SelectMany(a => a.EvidenceIds).Any(sources.Replies.Contains);
        var known = isIssued ? ReportMapping.ToStanding(row).Erased : [];
        var isKept = isIssued && (known.Any(e => e.Person == sources.Person) || IsInIssue(row, report));
        if (isKept && known.All(e => e.Person != sources.Person))
        {
            row[ReportMapping.Erased] = RowColumns.Json(known.Add(new ReportErasedSource(sources.Person, sources.Day)));
            isChanged = true;
        }

        return new Outcome(isChanged, isKept, !isIssued && isChanged ? DocumentOf(row, report) : null, hasRegister);
    }

    private static byte[] DocumentOf(TableEntity row, SemesterReport report) => ReportDocument.Render(
        row.ContainsKey(ReportMapping.Content)
            ? RowColumns.Json<ReportContent>(LongText.Get(row, ReportMapping.Content))
            : ReportWriter.Write(report),
        report.CutOff);

    private Outcome OfEdit(TableEntity row)
    {
        var before = LongText.Get(row, ReportMapping.Edit);
        var edit = RowColumns.Json<ReportEdit>(before);
        var pictures = edit.Pictures.Where(p => !sources.Has(p)).ToImmutableArray();
        var erased = edit with
        {
            Text = words.Without(sources.Words.Without(edit.Text)),
            Name = sources.IsBy(edit.Person, edit.Substitute) ? ErasedPerson.Mark : edit.Name,
            Pictures = pictures.Length == edit.Pictures.Length ? edit.Pictures : pictures,
        };
        return new Outcome(erased != edit && Replace(row, ReportMapping.Edit, RowColumns.Json(erased)));
    }

    private Outcome OfCorrection(TableEntity row)
    {
        var correction = RowColumns.Json<ReportCorrection>(LongText.Get(row, ReportMapping.Correction));
        return sources.IsBy(correction.Person, correction.Substitute) && correction.Name != ErasedPerson.Mark
            ? new Outcome(Replace(row, ReportMapping.Correction, RowColumns.Json(correction with { Name = ErasedPerson.Mark })))
            : Outcome.Nothing;
    }

    /// <summary>The texts of a draft's figures that are erased, as far as they are still there.</summary>
    private IEnumerable<string> TextsOf(SemesterReport report) =>
        report.Quotes.Where(q => sources.Replies.Contains(q.EvidenceId)).Select(q => q.Text)
            .Concat(report.Difficulties.Where(d => sources.Replies.Contains(d.EvidenceId)).Select(d => d.Reason))
            .Concat(report.Requests.Where(r => sources.Requests.Contains(r.Id)).Select(r => r.Answer?.Text).OfType<string>())
            .Where(text => text != ErasedPerson.Mark);

    private SemesterReport Erased(SemesterReport report) => report with
    {
        Quotes = [.. report.Quotes.Select(q => sources.Replies.Contains(q.EvidenceId) ? q with { Text = ErasedPerson.Mark } : q)],
        Difficulties =
        [
            .. report.Difficulties.Select(d => sources.Replies.Contains(d.EvidenceId) ? d with { Reason = ErasedPerson.Mark } : d),
        ],
        Requests =
        [
            .. report.Requests.Select(r => r.Answer is { Text.Length: > 0 } answer && sources.Requests.Contains(r.Id)
                ? r with { Answer = answer with { Text = ErasedPerson.Mark } }
                : r),
        ],
    };

    private string Without(string json) => words.WithoutInJson(sources.Words.WithoutInJson(json));

    /// <summary>Whether the wording that was issued names the person, repeats what is erased or shows a picture of it.</summary>
    private bool IsInIssue(TableEntity row, SemesterReport report)
    {
        if (!row.ContainsKey(ReportMapping.IssuedContent))
        {
            return false;
        }

        var issued = LongText.Get(row, ReportMapping.IssuedContent);
        var issue = RowColumns.OptionalJson<ReportIssue>(row, ReportMapping.Issue)!;
        return Without(issued) != issued
            || RowColumns.Json<ReportContent>(issued).Pictures.Any(sources.Has)
            || sources.IsBy(issue.Person, issue.Substitute)
            || report.Quotes.Any(q => sources.Replies.Contains(q.EvidenceId))
            || report.Difficulties.Any(d => sources.Replies.Contains(d.EvidenceId));
    }

    private bool EraseNames<T>(TableEntity row, string column, Func<T, (StaffId, StaffId?)> by, Func<T, T> erase)
    {
        if (row.GetString(column) is not { } text)
        {
            return false;
        }

        var items = RowColumns.Json<ImmutableArray<T>>(text);
        return Replace(row, column, RowColumns.Json(items.Select(i => sources.IsBy(by(i).Item1, by(i).Item2) ? erase(i) : i)));
    }

    private static bool Replace(TableEntity row, string column, string text)
    {
        if (LongText.Get(row, column) == text)
        {
            return false;
        }

        LongText.Replace(row, column, text);
        return true;
    }
}
