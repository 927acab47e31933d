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
    private const string StateColumn = "State";
    private const string EvidenceColumn = "EvidenceId";
    private const string KindColumn = "Kind";
    private const string AskedUntilColumn = "AskedUntil";
    private const string AsksHelperColumn = "AsksHelper";
    public const string DirectiveColumn = "Directive";
    private const string StaysTheirsColumn = "StaysTheirs";
    private const string LapsedColumn = "Lapsed";
    private const string OpenRequestColumn = "OpenRequest";

    // Keeps the name it was given first.
    private const string BoardInformedColumn = "BoardTold";

    private const string BoardOwedColumn = "BoardOwed";

    public static string KeyOf(RequestId request) => $"{RecordKeys.RequestPrefix}{request}";

    public static TableEntity ToRow(SchoolMonth month, Request request)
    {
        var row = RowOf(month, request);
        PutCommitment(row, request.DirectiveCommitment);
        return row;
    }

    /// <summary>What binds a request's row to the text of its answer.</summary>
    public static void PutCommitment(TableEntity row, Commitment? commitment) =>
        CommitmentColumns.Put(row, commitment, DirectiveColumn);

    private static TableEntity RowOf(SchoolMonth month, Request request) => new(month.ToString(), KeyOf(request.Id))
    {
        ["Id"] = request.Id.Value,
        ["Person"] = request.Person.Value,
        ["Activity"] = request.Activity.Value,
        [EvidenceColumn] = request.EvidenceId.Value,
        [StateColumn] = request.State.ToString(),
        ["Raised"] = request.Raised,
        [KindColumn] = request.Kind.ToString(),
        [AskedUntilColumn] = RowColumns.Day(request.AskedUntil),
        [AsksHelperColumn] = request.AsksHelper ? true : null,
        [LapsedColumn] = request.IsLapsed ? true : null,
        [BoardInformedColumn] = request.BoardInformed,
        [BoardOwedColumn] = request.BoardOwed.IsEmpty ? null : string.Join(' ', request.BoardOwed.Select(id => id.Value)),
        ["Steps"] = RowColumns.Json(request.Steps),
        [DirectiveColumn] = RowColumns.OptionalJson(request.Directive),
    };

    public static Request ToRequest(TableEntity row) => new(
        new RequestId(row.GetString("Id")),
        new StaffId(row.GetString("Person")),
        new ActivityId(row.GetString("Activity")),
        new EvidenceId(row.GetString(EvidenceColumn)),
        RowColumns.Name<RequestState>(row, StateColumn),
        row.GetDateTimeOffset("Raised")!.Value)
    {
        Kind = RowColumns.Name<RequestKind>(row, KindColumn),
        AskedUntil = RowColumns.OptionalDay(row, AskedUntilColumn),
        AsksHelper = row.GetBoolean(AsksHelperColumn) ?? false,
        IsLapsed = row.GetBoolean(LapsedColumn) ?? false,
        BoardInformed = row.GetBoolean(BoardInformedColumn) ?? false,
        BoardOwed = row.GetString(BoardOwedColumn) is { } owed ? [.. owed.Split(' ').Select(id => new StaffId(id))] : [],
        Steps = row.GetString("Steps") is { } steps ? RowColumns.Json<ImmutableArray<RequestStep>>(steps) : [],
        Directive = RowColumns.OptionalJson<Directive>(row, DirectiveColumn),
        DirectiveCommitment = CommitmentColumns.Get(row, DirectiveColumn),
        Version = row.ETag,
    };

    /// <summary>The query for all requests of a month.</summary>
    public static string AllOf(SchoolMonth month) => $"{TableClient.CreateQueryFilter($"PartitionKey eq {month.ToString()}")} and {All}";

    /// <summary>The requests of any month that are neither settled nor withdrawn.</summary>
    public static string Unfinished =>
        $"{All} and (({StateColumn} ne '{nameof(RequestState.Settled)}' and {StateColumn} ne '{nameof(RequestState.Withdrawn)}')"
        + $" or {BoardUninformed})";

    /// <summary>A filter of the requests of which some of the Board have yet to be informed, whatever their state.</summary>
    public static string Uninformed => $"{All} and ({BoardUninformed})";

    private static string BoardUninformed => $"{BoardInformedColumn} eq false or {BoardOwedColumn} gt ''";

    private static string All => TableClient.CreateQueryFilter(
        $"RowKey ge {RecordKeys.RequestPrefix} and RowKey lt {RecordKeys.EndOf(RecordKeys.RequestPrefix)}");

    /// <summary>
    /// The transaction that an answer is: the request, the assignment, and the part of who was named to help, or the assignment of who
    /// gets the work.
    /// </summary>
    public static IEnumerable<TableTransactionAction> ToActions(SchoolMonth month, DirectiveDecision decision) =>
    [
        new(TableTransactionActionType.UpdateReplace, ToRow(month, decision.Request), decision.Request.Version),
        new(TableTransactionActionType.UpdateReplace, ToRow(month, decision.Assignment), decision.Assignment.Version),
        .. decision.Support is { } support
            ? [new TableTransactionAction(TableTransactionActionType.UpsertReplace, MonthMapping.ToRow(month, support))]
            : Array.Empty<TableTransactionAction>(),
        .. decision.Given is { } given
            ? [
                given.Version == default
                    ? new TableTransactionAction(TableTransactionActionType.Add, ToRow(month, given))
                    : new TableTransactionAction(TableTransactionActionType.UpdateReplace, ToRow(month, given), given.Version),
            ]
            : Array.Empty<TableTransactionAction>(),
    ];

    /// <summary>The transaction that ends a request about work that is no longer asked.</summary>
    public static IEnumerable<TableTransactionAction> ToLapsed(SchoolMonth month, Request request, AssignmentRow assignment) =>
    [
        new(
            TableTransactionActionType.UpdateReplace,
            ToRow(month, request with { State = RequestState.Withdrawn, IsLapsed = true }),
            request.Version),
        new(TableTransactionActionType.UpdateReplace, ToRow(month, assignment with { OpenRequest = null }), assignment.Version),
    ];

    public static TableEntity ToRow(SchoolMonth month, AssignmentRow record)
    {
        var row = MonthMapping.ToRow(month, record.Assignment, record.Text);
        row[OpenRequestColumn] = record.OpenRequest?.Value;
        row[DirectiveColumn] = RowColumns.OptionalJson(record.Directive);
        row[StaysTheirsColumn] = record.StaysTheirs ? true : null;
        return row;
    }

    public static AssignmentRow ToAssignment(TableEntity row) =>
        new(
            MonthMapping.ToAssignment(row),
            row.GetString("Text"),
            row.GetString(OpenRequestColumn) is { } request ? new RequestId(request) : null,
            row.ETag)
        {
            Directive = RowColumns.OptionalJson<Directive>(row, DirectiveColumn),
            StaysTheirs = row.GetBoolean(StaysTheirsColumn) ?? false,
        };

    /// <summary>What a reply does to a request, beside the reply's own rows.</summary>
    public static TableTransactionAction ToAction(SchoolMonth month, RequestChange change)
    {
        if (change.Raised is { } raised)
        {
            return new(TableTransactionActionType.Add, ToRow(month, raised));
        }

        var row = new TableEntity(month.ToString(), KeyOf(change.Request));
        Put(row, EvidenceColumn, change.EvidenceId?.Value);
        Put(row, StateColumn, change.State?.ToString());
        Put(row, KindColumn, change.Kind?.ToString());
        Put(row, AskedUntilColumn, RowColumns.Day(change.AskedUntil));
        Put(row, DirectiveColumn, RowColumns.OptionalJson(change.Directive));
        PutCommitment(row, change.DirectiveCommitment);
        if (change.AsksHelper is { } asks)
        {
            row[AsksHelperColumn] = asks;
        }

        if (change.IsNews)
        {
            row[BoardInformedColumn] = false;
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
