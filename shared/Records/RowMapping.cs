using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.People;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Records;

/// <summary>The month's records as rows and back.</summary>
internal static class RowMapping
{
    private const string DayFormat = "yyyy-MM-dd";

    public static TableEntity ToRow(MonthHead head)
    {
        var row = new TableEntity(head.Month.ToString(), RecordKeys.Month)
        {
            ["State"] = head.State.ToString(),
            ["Opened"] = Day(head.Opened),
            ["Closing"] = Day(head.Closing),
            ["Calendar"] = head.CalendarVersion,
            ["HandsOverOn"] = head.HandsOverOn is { } day ? Day(day) : null,
        };
        LongText.Put(row, "Activities", Json(head.Activities));
        return row;
    }

    public static MonthHead ToHead(TableEntity row) => new(
        SchoolMonth.From(row.PartitionKey),
        Name<MonthState>(row, "State"),
        Day(row, "Opened"),
        Day(row, "Closing"),
        row.GetString("Calendar"),
        Json<ImmutableArray<PlanActivity>>(LongText.Get(row, "Activities")),
        row.GetString("HandsOverOn") is null ? null : Day(row, "HandsOverOn"));

    public static TableEntity ToRow(SchoolMonth month, MonthPerson person) => new(month.ToString(), RecordKeys.Person(person.Staff.Id))
    {
        ["Staff"] = Json(person.Staff),
        ["LinkEpoch"] = person.LinkEpoch,
        ["Closing"] = Day(person.Closing),
        ["Holder"] = person.Holder?.Value,
    };

    public static MonthPerson ToPerson(TableEntity row) =>
        new(Json<StaffMember>(row.GetString("Staff")), row.GetInt32("LinkEpoch")!.Value, Day(row, "Closing"), OptionalStaff(row, "Holder"));

    public static TableEntity ToRow(SchoolMonth month, AssignmentRow record) => new(month.ToString(), RecordKeys.Assignment(record.Assignment.Person, record.Assignment.Activity))
    {
        ["Person"] = record.Assignment.Person.Value,
        ["Activity"] = record.Assignment.Activity.Value,
        ["Text"] = record.Text,
        ["Due"] = Day(record.Assignment.Due),
        ["OriginalDue"] = Day(record.Assignment.OriginalDue),
        ["Status"] = record.Assignment.Status.ToString(),
        ["LastReply"] = record.Assignment.LastReply,
        ["Effective"] = record.Assignment.Effective is { } effective ? Day(effective) : null,
        ["OpenRequest"] = record.OpenRequest,
        ["Directive"] = record.Directive is null ? null : Json(record.Directive),
    };

    public static AssignmentRow ToAssignment(TableEntity row) => new(
        new Assignment(
            new StaffId(row.GetString("Person")),
            new ActivityId(row.GetString("Activity")),
            Day(row, "Due"),
            Day(row, "OriginalDue"),
            Name<AssignmentStatus>(row, "Status"),
            row.GetDateTimeOffset("LastReply"),
            row.GetString("Effective") is null ? null : Day(row, "Effective")),
        row.GetString("Text"),
        row.GetString("OpenRequest"),
        row.ETag)
    {
        Directive = row.GetString("Directive") is { } directive ? Json<Directive>(directive) : null,
    };

    public static TableEntity ToRow(SchoolMonth month, Evidence evidence) => new(month.ToString(), RecordKeys.Evidence(evidence.Person, evidence.Activity, evidence.Id))
    {
        ["Id"] = evidence.Id,
        ["Person"] = evidence.Person.Value,
        ["Activity"] = evidence.Activity.Value,
        ["Kind"] = evidence.Kind.ToString(),
        ["Note"] = evidence.Note,
        ["Effective"] = Day(evidence.Effective),
        ["Received"] = evidence.Received,
        ["Files"] = Json(evidence.Files),
        ["AskedUntil"] = evidence.AskedUntil is { } until ? Day(until) : null,
        ["Pupils"] = evidence.Pupils == PupilsShown.NotSaid ? null : evidence.Pupils.ToString(),
        ["Link"] = evidence.Link,
        ["By"] = evidence.By?.Value,
    };

    public static Evidence ToEvidence(TableEntity row) => new(
        row.GetString("Id"),
        new StaffId(row.GetString("Person")),
        new ActivityId(row.GetString("Activity")),
        Name<ReplyKind>(row, "Kind"),
        row.GetString("Note"),
        Day(row, "Effective"),
        row.GetDateTimeOffset("Received")!.Value,
        Json<ImmutableArray<EvidenceFile>>(row.GetString("Files")),
        row.GetString("AskedUntil") is null ? null : Day(row, "AskedUntil"),
        row.GetString("Pupils") is null ? PupilsShown.NotSaid : Name<PupilsShown>(row, "Pupils"),
        row.GetString("Link"),
        OptionalStaff(row, "By"));

    public static TableEntity ToRow(SchoolMonth month, LedgerEntry entry) => new(month.ToString(), RecordKeys.Ledger(entry.Key))
    {
        ["Kind"] = entry.Key.Kind.ToString(),
        ["Subject"] = entry.Key.Subject,
        ["Recipient"] = entry.Key.Recipient.Value,
        ["State"] = entry.State.ToString(),
        ["Attempts"] = entry.Attempts,
        ["ClaimedAt"] = entry.ClaimedAt,
        ["ProviderId"] = entry.ProviderId,
        ["Reason"] = entry.Reason,
        ["Postponed"] = entry.Postponed,
    };

    public static LedgerEntry ToLedger(TableEntity row) => new(
        new LedgerKey(Name<LetterKind>(row, "Kind"), row.GetString("Subject"), new StaffId(row.GetString("Recipient"))),
        Name<LedgerState>(row, "State"),
        row.GetInt32("Attempts")!.Value,
        row.GetDateTimeOffset("ClaimedAt")!.Value,
        row.GetString("ProviderId"),
        row.GetString("Reason"),
        row.GetInt32("Postponed") ?? 0);

    public static TableEntity ToRow(MonthSummary summary)
    {
        var row = new TableEntity(summary.Month.ToString(), RecordKeys.Summary);
        LongText.Put(row, "Figures", Json(summary));
        return row;
    }

    public static MonthSummary ToSummary(TableEntity row) => Json<MonthSummary>(LongText.Get(row, "Figures"));

    public static TableEntity ToRow(SchoolMonth month, Request request) => new(month.ToString(), RecordKeys.Request(request.Id))
    {
        ["Id"] = request.Id,
        ["Person"] = request.Person.Value,
        ["Activity"] = request.Activity.Value,
        ["EvidenceId"] = request.EvidenceId,
        ["State"] = request.State.ToString(),
        ["Raised"] = request.Raised,
        ["Kind"] = request.Kind.ToString(),
        ["AskedUntil"] = request.AskedUntil is { } until ? Day(until) : null,
        ["BoardTold"] = request.BoardTold,
        ["Steps"] = Json(request.Steps),
        ["Directive"] = request.Directive is null ? null : Json(request.Directive),
    };

    public static Request ToRequest(TableEntity row) => new(
        row.GetString("Id"),
        new StaffId(row.GetString("Person")),
        new ActivityId(row.GetString("Activity")),
        row.GetString("EvidenceId"),
        Name<RequestState>(row, "State"),
        row.GetDateTimeOffset("Raised")!.Value)
    {
        Kind = Name<RequestKind>(row, "Kind"),
        AskedUntil = row.GetString("AskedUntil") is null ? null : Day(row, "AskedUntil"),
        BoardTold = row.GetBoolean("BoardTold") ?? false,
        Steps = row.GetString("Steps") is { } steps ? Json<ImmutableArray<RequestStep>>(steps) : [],
        Directive = row.GetString("Directive") is { } directive ? Json<Directive>(directive) : null,
    };

    private static StaffId? OptionalStaff(TableEntity row, string name) => row.GetString(name) is { } id ? new StaffId(id) : null;

    public static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static DateOnly Day(TableEntity row, string name) => DateOnly.ParseExact(row.GetString(name), DayFormat, CultureInfo.InvariantCulture);

    private static TEnum Name<TEnum>(TableEntity row, string name)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(row.GetString(name));

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, SchoolJson.Options);

    private static T Json<T>(string text) => JsonSerializer.Deserialize<T>(text, SchoolJson.Options)!;
}
