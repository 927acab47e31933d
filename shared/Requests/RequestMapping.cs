using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Requests;

/// <summary>Requests, and assignments with what was asked and directed about them, as rows and back.</summary>
internal static class RequestMapping
{
    public static string KeyOf(string request) => $"{RecordKeys.RequestPrefix}{request}";

    public static TableEntity ToRow(SchoolMonth month, Request request) => new(month.ToString(), KeyOf(request.Id))
    {
        ["Id"] = request.Id,
        ["Person"] = request.Person.Value,
        ["Activity"] = request.Activity.Value,
        ["EvidenceId"] = request.EvidenceId,
        ["State"] = request.State.ToString(),
        ["Raised"] = request.Raised,
        ["Kind"] = request.Kind.ToString(),
        ["AskedUntil"] = RowColumns.Day(request.AskedUntil),
        ["BoardTold"] = request.BoardTold,
        ["Steps"] = RowColumns.Json(request.Steps),
        ["Directive"] = RowColumns.OptionalJson(request.Directive),
    };

    public static Request ToRequest(TableEntity row) => new(
        row.GetString("Id"),
        new StaffId(row.GetString("Person")),
        new ActivityId(row.GetString("Activity")),
        row.GetString("EvidenceId"),
        RowColumns.Name<RequestState>(row, "State"),
        row.GetDateTimeOffset("Raised")!.Value)
    {
        Kind = RowColumns.Name<RequestKind>(row, "Kind"),
        AskedUntil = RowColumns.OptionalDay(row, "AskedUntil"),
        BoardTold = row.GetBoolean("BoardTold") ?? false,
        Steps = row.GetString("Steps") is { } steps ? RowColumns.Json<ImmutableArray<RequestStep>>(steps) : [],
        Directive = RowColumns.OptionalJson<Directive>(row, "Directive"),
    };

    public static TableEntity ToRow(SchoolMonth month, AssignmentRow record)
    {
        var row = MonthMapping.ToRow(month, record.Assignment, record.Text);
        row["OpenRequest"] = record.OpenRequest;
        row["Directive"] = RowColumns.OptionalJson(record.Directive);
        return row;
    }

    public static AssignmentRow ToAssignment(TableEntity row) =>
        new(MonthMapping.ToAssignment(row), row.GetString("Text"), row.GetString("OpenRequest"), row.ETag)
        {
            Directive = RowColumns.OptionalJson<Directive>(row, "Directive"),
        };

    /// <summary>What a reply does to a request, beside the reply's own rows.</summary>
    public static TableTransactionAction ToAction(SchoolMonth month, RequestChange change)
    {
        if (change.Raised is { } raised)
        {
            return new(TableTransactionActionType.Add, ToRow(month, raised));
        }

        var row = new TableEntity(month.ToString(), KeyOf(change.Request));
        Put(row, "EvidenceId", change.EvidenceId);
        Put(row, "State", change.State?.ToString());
        Put(row, "Kind", change.Kind?.ToString());
        Put(row, "AskedUntil", RowColumns.Day(change.AskedUntil));
        Put(row, "Directive", RowColumns.OptionalJson(change.Directive));
        if (change.IsNews)
        {
            row["BoardTold"] = false;
        }

        return new(TableTransactionActionType.UpdateMerge, row);
    }

    private static void Put(TableEntity row, string name, string? value)
    {
        if (value is not null)
        {
            row[name] = value;
        }
    }
}
