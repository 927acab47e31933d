using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Functions.Requests;

/// <summary>What a posted answer came to.</summary>
/// <param name="Request">The request as it stands now.</param>
/// <param name="Problem">Why it was not recorded, if something in it has to be put right.</param>
/// <param name="TooLate">What was sent, if somebody was faster or the work was done.</param>
public sealed record DirectiveResult(Request Request, DirectiveProblem? Problem = null, DirectiveInput? TooLate = null)
{
    public bool IsRecorded => Problem is null && TooLate is null;
}
