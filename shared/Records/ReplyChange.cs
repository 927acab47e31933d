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
        ReplyKind.Difficulty => row.OpenRequest ?? reply.Id,
        _ => row.OpenRequest,
    };

    private static TableTransactionAction? RequestAction(SchoolMonth month, AssignmentRow row, Evidence reply)
    {
        switch (reply.Kind)
        {
            case ReplyKind.Difficulty when row.OpenRequest is null:
                var request = new Request(reply.Id, reply.Person, reply.Activity, reply.Id, RequestState.Open, reply.Received);
                return new TableTransactionAction(TableTransactionActionType.Add, RowMapping.ToRow(month, request));

            // What the difficulty is changes; who has been told of it does not.
            case ReplyKind.Difficulty:
                return Merge(month, row.OpenRequest, "EvidenceId", reply.Id);

            case ReplyKind.Done when row.OpenRequest is { } withdrawn:
                return Merge(month, withdrawn, "State", nameof(RequestState.Withdrawn));

            default:
                return null;
        }
    }

    private static TableTransactionAction Merge(SchoolMonth month, string request, string name, string value) =>
        new(TableTransactionActionType.UpdateMerge, new TableEntity(month.ToString(), RecordKeys.Request(request)) { [name] = value });
}
