namespace BinhHoa2.Shared.Replies;

/// <summary>What the rules say of a posted form: a reply to record, or the problem to show; exactly one of the two.</summary>
public sealed record ReplyCheck(CheckedReply? Reply, ReplyProblem? Problem)
{
    public static ReplyCheck Accepted(CheckedReply reply) => new(reply, null);

    public static ReplyCheck Refused(ReplyProblem problem) => new(null, problem);
}
