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
    public static TableEntity ToRow(MonthRecord head)
    {
        var row = new TableEntity(head.Month.ToString(), RecordKeys.Month)
        {
            ["State"] = head.State.ToString(),
            ["Opened"] = RowColumns.Day(head.Opened),
            ["Closing"] = RowColumns.Day(head.Closing),
            ["Calendar"] = head.CalendarVersion,
            ["HandsOverOn"] = RowColumns.Day(head.HandsOverOn),
        };
        LongText.Put(row, "Activities", RowColumns.Json(head.Activities));
        return row;
    }

    public static MonthRecord ToRecord(TableEntity row) => new(
        SchoolMonth.From(row.PartitionKey),
        RowColumns.Name<MonthState>(row, "State"),
        RowColumns.Day(row, "Opened"),
        RowColumns.Day(row, "Closing"),
        row.GetString("Calendar"),
        RowColumns.Json<ImmutableArray<PlanActivity>>(LongText.Get(row, "Activities")),
        RowColumns.OptionalDay(row, "HandsOverOn"));

    public static TableEntity ToRow(SchoolMonth month, MonthPerson person) => new(month.ToString(), MonthKeys.Person(person.Staff.Id))
    {
        ["Staff"] = RowColumns.Json(person.Staff),
        ["LinkEpoch"] = person.LinkEpoch,
        ["Closing"] = RowColumns.Day(person.Closing),
        ["Holder"] = person.Substitute?.Value,
        ["LinksEnded"] = person.LinksEnded,
    };

    public static MonthPerson ToPerson(TableEntity row) => new(
        RowColumns.Json<StaffMember>(row.GetString("Staff")),
        row.GetInt32("LinkEpoch")!.Value,
        RowColumns.Day(row, "Closing"),
        OptionalStaff(row, "Holder"))
    {
        LinksEnded = row.GetString("LinksEnded"),
    };

    /// <param name="text">The frozen wording of the activity, kept in the row so that a person's page is one read.</param>
    public static TableEntity ToRow(SchoolMonth month, Assignment assignment, string text) =>
        new(month.ToString(), MonthKeys.Assignment(assignment.Person, assignment.Activity))
        {
            ["Person"] = assignment.Person.Value,
            ["Activity"] = assignment.Activity.Value,
            ["Text"] = text,
            ["Due"] = RowColumns.Day(assignment.Due),
            ["OriginalDue"] = RowColumns.Day(assignment.OriginalDue),
            ["Status"] = assignment.Status.ToString(),
            ["LastReply"] = assignment.LastReply,
            ["Effective"] = RowColumns.Day(assignment.Effective),
        };

    public static Assignment ToAssignment(TableEntity row) => new(
        new StaffId(row.GetString("Person")),
        new ActivityId(row.GetString("Activity")),
        RowColumns.Day(row, "Due"),
        RowColumns.Day(row, "OriginalDue"),
        RowColumns.Name<AssignmentStatus>(row, "Status"),
        row.GetDateTimeOffset("LastReply"),
        RowColumns.OptionalDay(row, "Effective"));

    public static TableEntity ToRow(MonthSummary summary)
    {
        var row = new TableEntity(summary.Month.ToString(), RecordKeys.Summary);
        LongText.Put(row, "Figures", RowColumns.Json(summary));
        return row;
    }

    public static MonthSummary ToSummary(TableEntity row) => RowColumns.Json<MonthSummary>(LongText.Get(row, "Figures"));

    internal static StaffId? OptionalStaff(TableEntity row, string name) => row.GetString(name) is { } id ? new StaffId(id) : null;
}
