using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Pages;

namespace BinhHoa2.Shared.Replies;

/// <summary>
/// The staff page's script: previews, progress, no double sending. Its address carries its content's hash, so that browsers may
/// keep it for good.
/// </summary>
public static class StaffScript
{
    /// <summary>
    /// The script as browsers get it: without the comments and the indentation of its source, which has no text over lines.
    /// </summary>
    public static string Text { get; } = string.Join(
        '\n',
        EmbeddedText.Read("Replies.staff.js")
            .Split('\n')
            .Select(line => line.TrimStart())
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)));

    /// <summary>The last part of its address.</summary>
    public static string Name { get; } =
        $"staff.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)).AsSpan(0, 8))}.js";

    /// <summary>Where the app serves it.</summary>
    public static string Path => $"/assets/{Name}";
}
