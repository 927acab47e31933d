using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.Replies;

/// <summary>The one transaction that a reply is.</summary>
/// <param name="Request">The request to follow up now, waiting or just decided by the Chair; null for none.</param>
internal sealed record ReplyChange(IReadOnlyList<TableTransactionAction> Actions, string? Request)
{
    public static ReplyChange Of(SchoolMonth month, MonthPerson person, AssignmentRow row, Evidence reply)
    {
        var effect = RequestRules.AfterReply(person.Staff, row, reply);
        var changed = effect.Assignment with { Assignment = Standing.After(effect.Assignment.Assignment, reply) };
        var actions = new List<TableTransactionAction>
        {
            new(TableTransactionActionType.Add, EvidenceMapping.ToRow(month, reply)),
            new(TableTransactionActionType.UpdateReplace, RequestMapping.ToRow(month, changed), row.Version),
        };
        if (effect.Change is { } change)
        {
            actions.Add(RequestMapping.ToAction(month, change));
        }

        return new ReplyChange(actions, effect.Request);
    }
}
