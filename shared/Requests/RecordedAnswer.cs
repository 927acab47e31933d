namespace BinhHoa2.Shared.Requests;

/// <summary>What answering a request came to.</summary>
/// <param name="Request">The request as it stands now.</param>
/// <param name="IsRecorded">Whether this very answer stands; false when somebody was faster or the matter was settled.</param>
public sealed record RecordedAnswer(Request Request, bool IsRecorded);
