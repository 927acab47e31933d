using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Reports;

/// <summary>Maps semester reports and their editions to rows and back. The partition holds the school's reports of all years.</summary>
internal static class ReportMapping
{
    private const string State = nameof(State);
    public const string Report = nameof(Report);
    public const string Content = nameof(Content);
    public const string IssuedContent = nameof(IssuedContent);
    public const string Issue = nameof(Issue);
    public const string Numbers = nameof(Numbers);
    private const string ToldStep = nameof(ToldStep);
    public const string Copies = nameof(Copies);
    private const string Reminded = nameof(Reminded);
    public const string Correction = nameof(Correction);
    public const string Dispatches = nameof(Dispatches);
    private const string CorrectionSteps = nameof(CorrectionSteps);
    public const string Edit = nameof(Edit);
    private const string Edits = nameof(Edits);
    private const string Code = nameof(Code);
    public const string Erased = nameof(Erased);

    public static string PartitionOf(SemesterKey key) => PartitionOf(key.School);

    public static string PartitionOf(SchoolId school) => $"{school}_school";

    public static string RowKeyOf(SemesterKey key) => $"rp!{YearOf(key)}!{key.Review}";

    /// <summary>The editions of all parts of a report.</summary>
    public static string EditsOf(SemesterKey key) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {PartitionOf(key)} and RowKey ge {EditPrefix(key)} and RowKey lt {EditPrefix(key) + "~"}");

    /// <summary>The reports of a school year, in the partition of its reports.</summary>
    public static string ReportsOf(SchoolYear year) =>
        TableClient.CreateQueryFilter($"RowKey ge {$"rp!{year}!"} and RowKey lt {$"rp!{year}.~"}");

    /// <summary>The reports of a school year and of later ones, by one comparison: no row key of the partition comes after them.</summary>
    public static string ReportsFrom(SchoolYear year) => TableClient.CreateQueryFilter($"RowKey ge {$"rp!{year}!"}");

    /// <summary>The editions of all parts of all reports of a school year.</summary>
    public static string AllEditsOf(SchoolId school, SchoolYear year) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {PartitionOf(school)} and RowKey ge {$"re!{year}!"} and RowKey lt {$"re!{year}.~"}");

    /// <summary>The issued report that has a code.</summary>
    public static string WithCode(SchoolId school, ProofCode code) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {PartitionOf(school)} and RowKey ge {"rp!"} and RowKey lt {"rp!~"} and Code eq {code.Value}");

    /// <summary>Which report a row is of.</summary>
    /// <param name="cutOff">The last day it counts, in the school's zone.</param>
    public static SemesterKey ToKey(SchoolId school, TableEntity row, DateOnly cutOff)
    {
        var (year, standing) = (row.RowKey.Split('!')[1].Split('.')[0], ToStanding(row));
        return new SemesterKey(school, SchoolYear.From(year), standing.Review, cutOff) { Plan = standing.Plan };
    }

    public static ReportStanding ToStanding(TableEntity row)
    {
        var (year, review) = (row.RowKey.Split('!')[1], row.RowKey.Split('!')[2]);
        return WithProgress(new ReportStanding(Enum.Parse<Review>(review), RowColumns.Name<ReportState>(row, State)), row) with
        {
            Plan = year.Split('.') is [_, var plan] ? new PlanId(plan) : null,
        };
    }

    public static TableEntity ToRow(SemesterKey key, ReportState state) =>
        new(PartitionOf(key), RowKeyOf(key)) { [State] = state.ToString() };

    public static TableEntity ToRow(SemesterKey key, ReportState state, SemesterReport report, ReportContent content)
    {
        var row = ToRow(key, state);
        LongText.Put(row, Report, RowColumns.Json(report));
        LongText.Put(row, Content, RowColumns.Json(content));
        return row;
    }

    public static ReportRecord ToRecord(TableEntity row)
    {
        var report = row.ContainsKey(Report) ? RowColumns.Json<SemesterReport>(LongText.Get(row, Report)) : null;
        return WithProgress(new ReportRecord(RowColumns.Name<ReportState>(row, State), report), row) with
        {
            Content = ContentIn(row, IssuedContent) ?? ContentIn(row, Content),
            Version = row.ETag,
        };
    }

    public static ReportEdit ToEdit(TableEntity row) => RowColumns.Json<ReportEdit>(LongText.Get(row, Edit));

    /// <summary>The rows of further editions: their own, new, and the report's, which must be as it was read.</summary>
    public static IEnumerable<TableTransactionAction> ToActions(
        SemesterKey key, ReportRecord seen, IReadOnlyList<ReportEdit> further, int edits)
    {
        var report = new TableEntity(PartitionOf(key), RowKeyOf(key)) { [Edits] = edits };
        if (seen.Content is null)
        {
            // The parts are numbered by the wording as it was first edited.
            LongText.Put(report, Content, RowColumns.Json(seen.Wording));
        }

        return
        [
            .. further.Select(edit => new TableTransactionAction(TableTransactionActionType.Add, ToRow(key, edit))),
            new(TableTransactionActionType.UpdateMerge, report, seen.Version),
        ];
    }

    /// <param name="code">The code by which it is looked up; null for a report that was counted before there were codes.</param>
    public static TableEntity ToRow(SemesterKey key, ReportIssue issue, ReportContent issued, ProofCode? code)
    {
        var row = ToRow(key, ReportState.Issued);
        row[Issue] = RowColumns.Json(issue);
        row[Code] = code?.Value;
        LongText.Put(row, IssuedContent, RowColumns.Json(issued));
        return row;
    }

    public static TableEntity ToRow(SemesterKey key, ImmutableArray<ReportNumber> numbers)
    {
        var row = ToRow(key, ReportState.Numbered);
        row[Numbers] = RowColumns.Json(numbers);
        return row;
    }

    public static TableEntity ToRow(SemesterKey key, ImmutableArray<SignedCopy> copies)
    {
        var row = ToRow(key, ReportState.Signed);
        row[Copies] = RowColumns.Json(copies);
        return row;
    }

    public static TableEntity ToRow(SemesterKey key, ImmutableArray<ReportDispatch> dispatches) =>
        new(PartitionOf(key), RowKeyOf(key)) { [Dispatches] = RowColumns.Json(dispatches) };

    /// <summary>The corrections of a report.</summary>
    public static string CorrectionsOf(SemesterKey key) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {PartitionOf(key)} and RowKey ge {CorrectionPrefix(key)} and RowKey lt {CorrectionPrefix(key) + "~"}");

    public static ReportCorrection ToCorrection(TableEntity row) => RowColumns.Json<ReportCorrection>(LongText.Get(row, Correction));

    /// <summary>The rows of a further correction: its own, new, and the report's, which must be as it was read.</summary>
    public static IEnumerable<TableTransactionAction> ToActions(SemesterKey key, ReportRecord seen, ReportCorrection correction)
    {
        var row = new TableEntity(PartitionOf(key), $"{CorrectionPrefix(key)}{correction.Number:D3}");
        LongText.Put(row, Correction, RowColumns.Json(correction));
        var report = new TableEntity(PartitionOf(key), RowKeyOf(key))
        {
            [CorrectionSteps] = RowColumns.Json(seen.CorrectionSteps.Add(correction.Step)),
        };
        return
        [
            new(TableTransactionActionType.Add, row),
            new(TableTransactionActionType.UpdateMerge, report, seen.Version),
        ];
    }

    public static TableEntity ToReminded(SemesterKey key) => new(PartitionOf(key), RowKeyOf(key)) { [Reminded] = true };

    public static TableEntity ToToldStep(SemesterKey key, int step) => new(PartitionOf(key), RowKeyOf(key)) { [ToldStep] = step };

    private static TableEntity ToRow(SemesterKey key, ReportEdit edit)
    {
        var row = new TableEntity(PartitionOf(key), $"{EditPrefix(key)}{edit.Part:D3}!{edit.Edition:D4}");
        LongText.Put(row, Edit, RowColumns.Json(edit));
        return row;
    }

    private static T WithProgress<T>(T report, TableEntity row)
        where T : ReportProgress => report with
        {
            Issue = RowColumns.OptionalJson<ReportIssue>(row, Issue),
            Numbers = ListIn<ReportNumber>(row, Numbers),
            Copies = ListIn<SignedCopy>(row, Copies),
            CorrectionSteps = ListIn<int>(row, CorrectionSteps),
            Dispatches = ListIn<ReportDispatch>(row, Dispatches),
            Erased = ListIn<ReportErasedSource>(row, Erased),
            ToldStep = row.GetInt32(ToldStep),
            IsReminded = row.GetBoolean(Reminded) == true,
        };

    private static ImmutableArray<T> ListIn<T>(TableEntity row, string name) =>
        row.GetString(name) is { } list ? RowColumns.Json<ImmutableArray<T>>(list) : [];

    private static ReportContent? ContentIn(TableEntity row, string name) =>
        row.ContainsKey(name) ? RowColumns.Json<ReportContent>(LongText.Get(row, name)) : null;

    // The plan stands with the year, where a program that knows one plan only does not look for reports.
    private static string YearOf(SemesterKey key) => $"{key.Year}" + (key.Plan is { } plan ? $".{plan}" : string.Empty);

    private static string CorrectionPrefix(SemesterKey key) => $"rc!{YearOf(key)}!{key.Review}!";

    private static string EditPrefix(SemesterKey key) => $"re!{YearOf(key)}!{key.Review}!";
}
