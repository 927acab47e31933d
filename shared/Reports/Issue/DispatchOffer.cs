using System.Collections.Immutable;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>What can be sent outside the school now: the signed copy that counts, to who has not been sent it.</summary>
/// <param name="Copy">Null while there is none, or it is too large for a letter, or its scan for malware keeps it back.</param>
public sealed record DispatchOffer(SignedCopy? Copy, ImmutableArray<RecipientAddress> To)
{
    /// <summary>Bytes of a copy that goes with a letter; not every mailbox takes more, and a body outside has no link.</summary>
    public const long MaxBytes = 7 * 1024 * 1024;

    public static DispatchOffer None { get; } = new(null, []);

    /// <param name="addresses">As the plan names them now.</param>
    /// <param name="scan">Of the signed copy that counts.</param>
    public static DispatchOffer Of(
        ReportProgress report, ImmutableArray<RecipientAddress> addresses, ScanState scan = ScanState.Off)
    {
        if (report.Copy is not { } copy)
        {
            return None;
        }

        var sent = report.Dispatches.Where(d => d.Sha256 == copy.Sha256).SelectMany(d => d.To).Select(t => t.Email)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new DispatchOffer(
            copy.Bytes <= MaxBytes && scan.IsGivenOut ? copy : null,
            [.. addresses.Where(a => !sent.Contains(a.Email))]);
    }
}
