using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.Replies;

/// <summary>The rows a reply changes, decided before any of them is written.</summary>
/// <param name="Evidence">The reply as it is kept; of the same post sent twice, as it was kept first.</param>
/// <param name="Assignment">The assignment after it; null for evidence of who only takes part.</param>
/// <param name="Change">The change of the request about the assignment; null for none.</param>
/// <param name="Request">The request that is open or was just decided by the Chair; null for none.</param>
/// <param name="IsRecorded">Whether the same post is on record already: then nothing is written.</param>
public sealed record ReplyDecision(
    Evidence Evidence,
    AssignmentRow? Assignment,
    RequestChange? Change,
    RequestId? Request,
    bool IsRecorded = false)
{
    /// <summary>
    /// Whether the request's orchestration has something to do: the request changed, or the post came again, perhaps because
    /// the signal after the first was lost.
    /// </summary>
    public bool IsNews => Request is not null && (Change is not null || IsRecorded);

    /// <summary>Whether the work is due on another day from now on.</summary>
    public bool MovesDue => Change?.Decision?.NewDue is not null;
}
