using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Replies;

/// <summary>What became of a file that was sent: stored, or refused with the reason; exactly one of the two.</summary>
internal sealed record ReceivedFile(EvidenceFile? Stored, string? Problem)
{
    public static ReceivedFile Refused(string problem) => new(null, problem);
}
