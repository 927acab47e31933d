using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Replies;

/// <summary>
/// Computes the id of a recorded reply: from the form's nonce and everything sent with it, so that the same post twice is one row and an
/// edited one another.
/// </summary>
public static class ReplyHash
{
    /// <returns>32 lower-case hex characters: the first 16 bytes of a SHA-256.</returns>
    public static EvidenceId Of(
        string nonce,
        ActivityId activity,
        ReplyKind kind,
        string note,
        DateOnly effective,
        IEnumerable<string> fileHashes,
        DateOnly? askedUntil = null,
        PupilsShown pupils = PupilsShown.NotSaid,
        bool asksHelper = false)
    {
        var text = new StringBuilder();
        string[] asked = askedUntil is { } until ? [$"until {until:yyyy-MM-dd}"] : [];
        string[] help = asksHelper ? ["helper"] : [];
        string[] said = pupils == PupilsShown.NotSaid ? [] : [pupils.ToString()];
        string[] fields = [nonce, activity.Value, kind.ToString(), note, $"{effective:yyyy-MM-dd}"];
        foreach (var part in fields.Concat(fileHashes).Concat(asked).Concat(said).Concat(help))
        {
            // Lengths in front keep "ab" + "c" and "a" + "bc" apart.
            text.Append(part.Length).Append(':').Append(part);
        }

        return new EvidenceId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16)));
    }
}
