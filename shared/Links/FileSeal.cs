using System.Buffers.Text;
using System.Text.Json;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Links;

/// <summary>
/// Refers to a stored file from a form that is shown again: <c>{payload}.{mac}</c>, bound to the link the form was
/// opened by. It lives an hour less than a file that belongs to no reply is left alone, so that none is collected
/// while a form may still refer to it.
/// </summary>
/// <param name="machineTime">The clock blobs are dated by.</param>
public sealed class FileSeal(LinkKeyring keyring, TimeProvider machineTime)
{
    /// <summary>How long a file can be referred to after it was stored, in machine time.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    private const int MaxLength = 2048;

    public string Create(EvidenceFile file, LinkClaims claims)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new Sealed(file, machineTime.GetUtcNow().ToUnixTimeSeconds()), SchoolJson.Options);
        var payload = Base64Url.EncodeToString(json);
        return $"{payload}.{keyring.Current.Mac(Signed(payload, claims))}";
    }

    /// <summary>The file, if sealed for the same link within <see cref="Lifetime"/>; null for anything else. Never throws.</summary>
    public EvidenceFile? TryOpen(string? seal, LinkClaims claims)
    {
        var cut = seal is { Length: <= MaxLength } ? seal.LastIndexOf('.') : -1;
        if (cut < 0)
        {
            return null;
        }

        var payload = seal![..cut];
        if (!keyring.Verifies(Signed(payload, claims), seal[(cut + 1)..]))
        {
            return null;
        }

        // Signed here, so it reads as it was written.
        var content = JsonSerializer.Deserialize<Sealed>(Base64Url.DecodeFromChars(payload), SchoolJson.Options)!;
        return machineTime.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(content.Stored) <= Lifetime ? content.File : null;
    }

    private static string Signed(string payload, LinkClaims claims) => $"file.{payload}.{LinkPayload.Write(claims)}";

    private sealed record Sealed(EvidenceFile File, long Stored);
}
