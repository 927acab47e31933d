using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;

namespace BinhHoa2.Functions.Reply;

/// <summary>What a post came to: recorded, refused with a problem to show, or not a form of ours at all.</summary>
/// <param name="Activity">The activity answered, once recorded.</param>
/// <param name="Request">The request that waits for the Board, if the reply left one open.</param>
public sealed record ReplyResult(ActivityId? Activity, RequestKey? Request, ReplyProblem? Problem)
{
    public static readonly ReplyResult NotOurForm = new(null, null, null);

    public static ReplyResult Recorded(ActivityId activity, RequestKey? request) => new(activity, request, null);

    public static ReplyResult Refused(ReplyProblem problem) => new(null, null, problem);
}
