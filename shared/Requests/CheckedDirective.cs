using System.Security.Cryptography;
using System.Text;

namespace BinhHoa2.Shared.Requests;

/// <summary>An answer that keeps to the rules and may be recorded.</summary>
/// <param name="NewDue">The day the work shall be due; null unless the day is moved.</param>
public sealed record CheckedDirective(DirectiveKind Kind, string Text, DateOnly? NewDue)
{
    /// <summary>The id of this answer when sent by the form with <paramref name="nonce"/>: the same post twice is one answer.</summary>
    public string IdFor(string nonce)
    {
        var content = $"{nonce.Length}:{nonce}{Kind} {NewDue:yyyy-MM-dd} {Text}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 16));
    }
}
