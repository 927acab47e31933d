using System.Security.Cryptography;
using System.Text;

namespace BinhHoa2.Shared.Replies;

/// <summary>The staff page's script: previews, progress, no double sending. Its address carries its content's hash, so that browsers may keep it for good.</summary>
public static class StaffScript
{
    /// <summary>The script.</summary>
    public static string Text { get; } = Read();

    /// <summary>The last part of its address.</summary>
    public static string Name { get; } = $"staff.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)).AsSpan(0, 8))}.js";

    /// <summary>Where the app serves it.</summary>
    public static string Path => $"/assets/{Name}";

    private static string Read()
    {
        using var stream = typeof(StaffScript).Assembly.GetManifestResourceStream("BinhHoa2.Shared.Replies.staff.js")
            ?? throw new InvalidOperationException("The staff page's script is missing from the assembly.");
        using var reader = new StreamReader(stream);

        // One address for one script, however the sources were checked out.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
