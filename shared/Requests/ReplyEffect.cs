using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Requests;

/// <summary>What a reply comes to for the request about its assignment.</summary>
/// <param name="Assignment">The assignment with its open request, and with the directive if the reply decided the matter.</param>
/// <param name="Request">The request to follow up now, waiting or just decided; null for none.</param>
/// <param name="Change">What changes of the request; null for nothing.</param>
public sealed record ReplyEffect(AssignmentRow Assignment, RequestId? Request, RequestChange? Change);
