using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Shared.Mail.Mailbox;

/// <summary>
/// The file name of a letter in the mailbox: <c>20211011-070000-digest-gv.1a-{hash}.eml</c>, so that a folder listing
/// reads as a chronicle. The hash of the Message-ID at the end is what makes the letter the same letter.
/// </summary>
internal static class MailboxName
{
    public const string Extension = ".eml";
    private const int HashLength = 32;
    private const int MaxRecipient = 40;

    public static string Hash(string messageId) => Hex(messageId, HashLength);

    public static string Of(OutgoingLetter letter) =>
        $"{letter.Date.ToOffset(VietnamTime.Offset):yyyyMMdd-HHmmss}-{letter.Kind}-"
        + $"{Recipient(letter.To.Address)}-{Hash(letter.MessageId)}{Extension}";

    /// <returns>The Message-ID's hash in a file name of the mailbox; null if it is some other file's name.</returns>
    public static string? HashIn(string fileName)
    {
        var stem = fileName.EndsWith(Extension, StringComparison.Ordinal) ? fileName[..^Extension.Length] : "";
        return stem.Length > HashLength && stem[^(HashLength + 1)] == '-' && stem[^HashLength..].All(char.IsAsciiHexDigitLower)
            ? stem[^HashLength..]
            : null;
    }

    private static string Recipient(string address)
    {
        var local = address[..address.IndexOf('@', StringComparison.Ordinal)].ToLowerInvariant();
        return local.Length <= MaxRecipient && local.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')
            ? local
            : Hex(address, 8);
    }

    private static string Hex(string text, int length) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..length];
}
