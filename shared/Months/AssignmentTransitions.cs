namespace BinhHoa2.Shared.Months;

/// <summary>How an assignment stands by the replies to it.</summary>
public static class AssignmentTransitions
{
    /// <summary>The reply that counts: the one recorded last.</summary>
    public static Evidence? LastOf(IEnumerable<Evidence> replies) =>
        replies.OrderBy(e => e.Received).ThenBy(e => e.Id.Value, StringComparer.Ordinal).LastOrDefault();

    /// <summary>The assignment after a reply to it.</summary>
    public static Assignment After(Assignment assignment, Evidence reply) =>
        assignment with
        {
            Status = reply.Kind switch
            {
                ReplyKind.Done => AssignmentStatus.Done,
                ReplyKind.InProgress => AssignmentStatus.InProgress,
                ReplyKind.Difficulty => AssignmentStatus.Difficulty,
                _ => throw new ArgumentOutOfRangeException(nameof(reply), reply.Kind, "Unknown kind of reply."),
            },
            LastReply = reply.Received,
            Effective = reply.Effective,
        };
}
