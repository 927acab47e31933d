using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;

namespace BinhHoa2.Shared.Records;

/// <summary>The one transaction that a reply is.</summary>
/// <param name="AskedUntil">The later day the reply asks for; null when it asks for none.</param>
internal sealed record ReplyChange(IReadOnlyList<TableTransactionAction> Actions, string? OpenRequest, DateOnly? AskedUntil = null)
{
    public static ReplyChange Of(SchoolMonth month, AssignmentRow row, Evidence reply)
    {
        var open = OpenRequestAfter(row, reply);
        var changed = RowMapping.ToRow(month, row with { Assignment = Standing.After(row.Assignment, reply), OpenRequest = open });
        var actions = new List<TableTransactionAction>
        {
            new(TableTransactionActionType.Add, RowMapping.ToRow(month, reply)),
            new(TableTransactionActionType.UpdateReplace, changed, row.Version),
        };
        if (RequestAction(month, row, reply) is { } request)
        {
            actions.Add(request);
        }

        return new ReplyChange(actions, open, reply.AskedUntil);
    }

    private static string? OpenRequestAfter(AssignmentRow row, Evidence reply) => reply.Kind switch
    {
        ReplyKind.Done => null,
        _ when Asks(reply) => row.OpenRequest ?? reply.Id,
        _ => row.OpenRequest,
    };

    private static bool Asks(Evidence reply) => reply.Kind == ReplyKind.Difficulty || reply.AskedUntil is not null;

    private static TableTransactionAction? RequestAction(SchoolMonth month, AssignmentRow row, Evidence reply)
    {
        var kind = reply.Kind == ReplyKind.Difficulty ? RequestKind.Difficulty : RequestKind.Extension;
        return row.OpenRequest switch
        {
            { } withdrawn when reply.Kind == ReplyKind.Done => Merge(month, withdrawn, new() { ["State"] = nameof(RequestState.Withdrawn) }),

            // What is asked changes; who has been asked does not. A difficulty stays one when a later day is asked for on top.
            { } open when Asks(reply) => Merge(month, open, kind == RequestKind.Difficulty
                ? new() { ["EvidenceId"] = reply.Id, ["Kind"] = nameof(RequestKind.Difficulty) }
                : new() { ["EvidenceId"] = reply.Id, ["AskedUntil"] = RowMapping.Day(reply.AskedUntil!.Value) }),

            null when Asks(reply) => new TableTransactionAction(TableTransactionActionType.Add, RowMapping.ToRow(month, new Request(reply.Id, reply.Person, reply.Activity, reply.Id, RequestState.Open, reply.Received)
            {
                Kind = kind,
                AskedUntil = reply.AskedUntil,
            })),
            _ => null,
        };
    }

    private static TableTransactionAction Merge(SchoolMonth month, string request, Dictionary<string, object> changes) =>
        new(TableTransactionActionType.UpdateMerge, new TableEntity(changes) { PartitionKey = month.ToString(), RowKey = RecordKeys.Request(request) });
}
