using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.People;

namespace BinhHoa2.Shared.Records;

/// <summary>The one transaction that a reply is.</summary>
/// <param name="Request">The request the Board, or whoever tells it the answer, is concerned with now; null for none.</param>
internal sealed record ReplyChange(IReadOnlyList<TableTransactionAction> Actions, string? Request)
{
    public static ReplyChange Of(SchoolMonth month, MonthPerson person, AssignmentRow row, Evidence reply)
    {
        var decided = OwnDecision(person, reply);
        var open = OpenRequestAfter(row, reply);
        var changed = row with { Assignment = Standing.After(row.Assignment, reply), OpenRequest = open };
        var actions = new List<TableTransactionAction>
        {
            new(TableTransactionActionType.Add, RowMapping.ToRow(month, reply)),
            new(TableTransactionActionType.UpdateReplace, RowMapping.ToRow(month, decided is null ? changed : changed.Answered(decided)), row.Version),
        };
        if (RequestAction(month, row, reply, decided) is { } request)
        {
            actions.Add(request);
        }

        return new ReplyChange(actions, open);
    }

    /// <summary>Nobody stands above the Chair, so a later day for their own work is theirs to decide, and takes effect at once.</summary>
    private static Directive? OwnDecision(MonthPerson person, Evidence reply) =>
        person.Staff.Role == Role.Chair && reply.AskedUntil is { } until
            ? new Directive(reply.Id, reply.Person, DirectiveKind.NewDate, string.Empty, until, reply.Received, reply.Link ?? string.Empty) { Substitute = reply.By }
            : null;

    private static string? OpenRequestAfter(AssignmentRow row, Evidence reply) => reply.Kind switch
    {
        ReplyKind.Done => null,
        _ when Asks(reply) => row.OpenRequest ?? reply.Id,
        _ => row.OpenRequest,
    };

    private static bool Asks(Evidence reply) => reply.Kind == ReplyKind.Difficulty || reply.AskedUntil is not null;

    private static TableTransactionAction? RequestAction(SchoolMonth month, AssignmentRow row, Evidence reply, Directive? decided)
    {
        var kind = reply.Kind == ReplyKind.Difficulty ? RequestKind.Difficulty : RequestKind.Extension;
        return row.OpenRequest switch
        {
            { } withdrawn when reply.Kind == ReplyKind.Done => Merge(month, withdrawn, new() { ["State"] = nameof(RequestState.Withdrawn) }),

            { } settled when decided is not null => Merge(month, settled, new()
            {
                ["EvidenceId"] = reply.Id,
                ["AskedUntil"] = RowMapping.Day(decided.NewDue!.Value),
                ["State"] = nameof(RequestState.Answered),
                ["Directive"] = RowMapping.Json(decided),
                ["BoardTold"] = false,
            }),

            // What is asked changes, and the Board is told what is new in it; who has been asked does not. A difficulty stays one when a later day is asked for on top.
            { } open when Asks(reply) => Merge(month, open, kind == RequestKind.Difficulty
                ? new() { ["EvidenceId"] = reply.Id, ["Kind"] = nameof(RequestKind.Difficulty), ["BoardTold"] = false }
                : new() { ["EvidenceId"] = reply.Id, ["AskedUntil"] = RowMapping.Day(reply.AskedUntil!.Value), ["BoardTold"] = false }),

            null when Asks(reply) => new TableTransactionAction(TableTransactionActionType.Add, RowMapping.ToRow(month, new Request(reply.Id, reply.Person, reply.Activity, reply.Id, decided is null ? RequestState.Open : RequestState.Answered, reply.Received)
            {
                Kind = kind,
                AskedUntil = reply.AskedUntil,
                Directive = decided,
            })),
            _ => null,
        };
    }

    private static TableTransactionAction Merge(SchoolMonth month, string request, Dictionary<string, object> changes) =>
        new(TableTransactionActionType.UpdateMerge, new TableEntity(changes) { PartitionKey = month.ToString(), RowKey = RecordKeys.Request(request) });
}
