using System.Text;
using BinhHoa2.Shared.Pages;

namespace BinhHoa2.Shared.Proofs;

/// <summary>
/// The page that checks a proof file without the app and without a network: one file with its script inside, to be kept with the files.
/// </summary>
public static class VerifierPage
{
    public const string FileName = "kiem-tra-so-lieu.html";
    public const string ContentType = "text/html; charset=utf-8";

    public static string Text { get; } = EmbeddedText.Read("Proofs.verifier.html");

    public static byte[] ToBytes() => Encoding.UTF8.GetBytes(Text);
}
