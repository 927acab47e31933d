using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>What a month is made of, as rows and back.</summary>
internal static class MonthMapping
{
    /// <summary>The column that only people have.</summary>
    public const string LinkEpochColumn = "LinkEpoch";
    public const string LinksEndedColumn = "LinksEnded";
    public const string YearLinksEndedColumn = "YearLinksEnded";

    /// <summary>The column that only assignments have.</summary>
    public const string StatusColumn = "Status";

    /// <summary>The column that only supports have.</summary>
    public const string SupportedColumn = "Supported";

    /// <summary>The column of all rows that belong to one activity.</summary>
    public const string ActivityColumn = "Activity";

    // Keep the names they were given first.
    private const string SubstituteColumn = "Holder";
    private const string NextOpeningColumn = "HandsOverOn";

    /// <summary>Rows of a day alone, and those written before there was more, do not have it.</summary>
    private const string TimeColumn = "Time";

    private const string StateColumn = "State";
    private const string ClosingColumn = "Closing";
    private const string RosterMarkColumn = "RosterMark";
    private const string PlanMarkColumn = "PlanMark";
    private const string RevisedColumn = "Revised";
    private const string AskedColumn = "AskedReminders";
    private const string SinceColumn = "Since";
    private const string AddedColumn = "Added";
    private const string EndedColumn = "Ended";
    private const string ReturnedColumn = "Returned";
    private const string NoticeColumn = "PlanNotice";
    private const string GivenByColumn = "GivenBy";

    /// <summary>Rows of work that is not of a class, and those written before the roster had classes, do not have it.</summary>
    private const string ClassColumn = "Class";

    public static TableEntity ToRow(MonthRecord head)
    {
        var row = new TableEntity(head.Month.ToString(), RecordKeys.Month)
        {
            [StateColumn] = head.State.ToString(),
            ["Opened"] = RowColumns.Day(head.Opened),
            [ClosingColumn] = RowColumns.Day(head.Closing),
            ["Calendar"] = head.CalendarVersion,
            [NextOpeningColumn] = RowColumns.Day(head.NextOpening),
            [RosterMarkColumn] = head.RosterMark,
            [PlanMarkColumn] = head.PlanMark,
            [RevisedColumn] = RowColumns.Day(head.Revised),
        };
        LongText.Put(row, "Activities", RowColumns.Json(head.Activities));
        return row;
    }

    public static MonthRecord ToRecord(TableEntity row) => new(
        SchoolMonth.From(row.PartitionKey),
        RowColumns.Name<MonthState>(row, StateColumn),
        RowColumns.Day(row, "Opened"),
        RowColumns.Day(row, ClosingColumn),
        row.GetString("Calendar"),
        RowColumns.Json<ImmutableArray<PlanActivity>>(LongText.Get(row, "Activities")),
        RowColumns.OptionalDay(row, NextOpeningColumn))
    {
        RosterMark = row.GetString(RosterMarkColumn),
        PlanMark = row.GetString(PlanMarkColumn),
        Revised = RowColumns.OptionalDay(row, RevisedColumn),
        Asked = row.GetString(AskedColumn) is { } asked ? RowColumns.Json<ImmutableArray<AskedReminder>>(asked) : [],
    };

    /// <summary>The reminders that were asked for, to be merged into the month's row.</summary>
    public static TableEntity ToAsked(SchoolMonth month, ImmutableArray<AskedReminder> asked) =>
        new(month.ToString(), RecordKeys.Month) { [AskedColumn] = RowColumns.Json(asked) };

    /// <summary>What makes a month closed, to be merged into its row.</summary>
    public static TableEntity ToClosed(SchoolMonth month) =>
        new(month.ToString(), RecordKeys.Month) { [StateColumn] = nameof(MonthState.Closed) };

    /// <summary>The mark of the roster that a month's people follow, to be merged into the month's row.</summary>
    /// <param name="revised">The working day of the letters it asks for; null when it asks for none.</param>
    public static TableEntity ToRosterMark(SchoolMonth month, string mark, DateOnly? revised) =>
        Marked(month, RosterMarkColumn, mark, revised);

    /// <summary>The activities a month has now and its closing day, to be merged into its row.</summary>
    public static TableEntity ToRevised(MonthRecord month, ImmutableArray<PlanActivity> activities, DateOnly closing)
    {
        var row = new TableEntity(month.Month.ToString(), RecordKeys.Month) { [ClosingColumn] = RowColumns.Day(closing) };
        LongText.Put(row, "Activities", RowColumns.Json(activities));
        return row;
    }

    /// <summary>The mark of the plans that a month has taken over, to be merged into its row.</summary>
    /// <param name="revised">The working day of the letters it asks for; null when it asks for none.</param>
    public static TableEntity ToPlanMark(SchoolMonth month, string mark, DateOnly? revised) =>
        Marked(month, PlanMarkColumn, mark, revised);

    /// <summary>The closing day of the month as a person's row has it, to be merged into it.</summary>
    public static TableEntity ToClosing(SchoolMonth month, StaffId person, DateOnly closing) =>
        new(month.ToString(), MonthKeys.Person(person)) { [ClosingColumn] = RowColumns.Day(closing) };

    /// <summary>What a change of the plan makes of an assignment, to be merged into its row; what others wrote there stays.</summary>
    public static TableEntity ToRevised(SchoolMonth month, Assignment assignment, string text) =>
        new(month.ToString(), MonthKeys.Assignment(assignment.Person, assignment.Activity))
        {
            ["Text"] = text,
            ["Due"] = RowColumns.Day(assignment.Due),
            ["OriginalDue"] = RowColumns.Day(assignment.OriginalDue),
            ["Kind"] = NameOf(assignment.Kind) ?? nameof(ActivityKind.Deliverable),
            [TimeColumn] = RowColumns.OptionalJson(assignment.PlannedTime) ?? string.Empty,
            [SinceColumn] = RowColumns.Day(assignment.Since),
            [EndedColumn] = assignment.Ended,
            [ReturnedColumn] = assignment.Returned,
            [NoticeColumn] = RowColumns.OptionalJson(assignment.Notice) ?? string.Empty,
            [ClassColumn] = assignment.Class ?? string.Empty,
        };

    public static TableEntity ToRow(SchoolMonth month, MonthPerson person) => new(month.ToString(), MonthKeys.Person(person.Staff.Id))
    {
        ["Staff"] = RowColumns.Json(person.Staff),
        [LinkEpochColumn] = person.LinkEpoch,
        [ClosingColumn] = RowColumns.Day(person.Closing),
        [SubstituteColumn] = person.Substitute?.Value,
        [LinksEndedColumn] = person.LinksEnded,
        [YearLinksEndedColumn] = person.YearLinksEnded == 0 ? null : person.YearLinksEnded,
    };

    public static MonthPerson ToPerson(TableEntity row) => new(
        RowColumns.Json<StaffMember>(row.GetString("Staff")),
        row.GetInt32(LinkEpochColumn)!.Value,
        RowColumns.Day(row, ClosingColumn),
        OptionalStaff(row, SubstituteColumn))
    {
        LinksEnded = row.GetString(LinksEndedColumn),
        YearLinksEnded = row.GetInt32(YearLinksEndedColumn) ?? 0,
    };

    /// <param name="text">The frozen wording of the activity, kept in the row so that a person's page is one read.</param>
    public static TableEntity ToRow(SchoolMonth month, Assignment assignment, string text) =>
        new(month.ToString(), MonthKeys.Assignment(assignment.Person, assignment.Activity))
        {
            ["Person"] = assignment.Person.Value,
            [ActivityColumn] = assignment.Activity.Value,
            ["Text"] = text,
            ["Due"] = RowColumns.Day(assignment.Due),
            ["OriginalDue"] = RowColumns.Day(assignment.OriginalDue),
            ["Kind"] = NameOf(assignment.Kind),
            [TimeColumn] = RowColumns.OptionalJson(assignment.PlannedTime),
            [StatusColumn] = assignment.Status.ToString(),
            ["LastReply"] = assignment.LastReply,
            ["Effective"] = RowColumns.Day(assignment.Effective),
            [SinceColumn] = RowColumns.Day(assignment.Since),
            [AddedColumn] = assignment.Added,
            [EndedColumn] = assignment.Ended,
            [ReturnedColumn] = assignment.Returned,
            [NoticeColumn] = RowColumns.OptionalJson(assignment.Notice),
            [GivenByColumn] = assignment.GivenBy?.Value,
            [ClassColumn] = assignment.Class,
        };

    public static Assignment ToAssignment(TableEntity row) => new(
        new StaffId(row.GetString("Person")),
        new ActivityId(row.GetString(ActivityColumn)),
        RowColumns.Day(row, "Due"),
        RowColumns.Day(row, "OriginalDue"),
        RowColumns.Name<AssignmentStatus>(row, StatusColumn),
        row.GetDateTimeOffset("LastReply"),
        RowColumns.OptionalDay(row, "Effective"))
    {
        Kind = KindOf(row),
        PlannedTime = row.GetString(TimeColumn) is { Length: > 0 } time ? RowColumns.Json<ActivityTime>(time) : null,
        Since = RowColumns.OptionalDay(row, SinceColumn),
        Added = row.GetDateTimeOffset(AddedColumn),
        Ended = row.GetDateTimeOffset(EndedColumn),
        Returned = row.GetDateTimeOffset(ReturnedColumn),
        Notice = row.GetString(NoticeColumn) is { Length: > 0 } notice ? RowColumns.Json<PlanNotice>(notice) : null,
        GivenBy = OptionalStaff(row, GivenByColumn),
        Class = row.GetString(ClassColumn) is { Length: > 0 } name ? name : null,
    };

    public static TableEntity ToRow(SchoolMonth month, Support support) =>
        new(month.ToString(), MonthKeys.Support(support.Person, support.Activity))
        {
            ["Person"] = support.Person.Value,
            [SupportedColumn] = support.Activity.Value,
            ["Text"] = support.Text,
            ["Due"] = RowColumns.Day(support.Due),
            ["Kind"] = NameOf(support.Kind),
            [TimeColumn] = RowColumns.OptionalJson(support.Time),
            [SinceColumn] = RowColumns.Day(support.Since),
        };

    public static Support ToSupport(TableEntity row) => new(
        new StaffId(row.GetString("Person")),
        new ActivityId(row.GetString(SupportedColumn)),
        row.GetString("Text"),
        RowColumns.Day(row, "Due"))
    {
        Kind = KindOf(row),
        Time = RowColumns.OptionalJson<ActivityTime>(row, TimeColumn),
        Since = RowColumns.OptionalDay(row, SinceColumn),
    };

    public static TableEntity ToRow(MonthSummary summary)
    {
        var row = new TableEntity(summary.Month.ToString(), RecordKeys.Summary);
        LongText.Put(row, "Figures", RowColumns.Json(summary));
        return row;
    }

    public static MonthSummary ToSummary(TableEntity row) => RowColumns.Json<MonthSummary>(LongText.Get(row, "Figures"));

    private static TableEntity Marked(SchoolMonth month, string column, string mark, DateOnly? revised)
    {
        var row = new TableEntity(month.ToString(), RecordKeys.Month) { [column] = mark };
        if (revised is { } day)
        {
            row[RevisedColumn] = RowColumns.Day(day);
        }

        return row;
    }

    private static string? NameOf(ActivityKind kind) => kind == default ? null : kind.ToString();

    private static ActivityKind KindOf(TableEntity row) =>
        row.GetString("Kind") is null ? default : RowColumns.Name<ActivityKind>(row, "Kind");

    internal static StaffId? OptionalStaff(TableEntity row, string name) => row.GetString(name) is { } id ? new StaffId(id) : null;
}
