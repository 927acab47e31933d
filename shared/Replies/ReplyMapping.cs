using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.Replies;

/// <summary>The one transaction that a reply is.</summary>
internal static class ReplyMapping
{
    public static IEnumerable<TableTransactionAction> ToActions(SchoolMonth month, ReplyDecision decision)
    {
        yield return new(TableTransactionActionType.Add, EvidenceMapping.ToRow(month, decision.Evidence));
        if (decision.Assignment is { } assignment)
        {
            yield return new(TableTransactionActionType.UpdateReplace, RequestMapping.ToRow(month, assignment), assignment.Version);
        }

        if (decision.Change is { } change)
        {
            yield return RequestMapping.ToAction(month, change);
        }
    }
}
