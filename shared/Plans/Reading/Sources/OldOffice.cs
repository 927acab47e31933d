using System.Text;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>
/// Office's container of the time before 2007 (MS-CFB), which today holds documents under a password only (MS-OFFCRYPTO).
/// </summary>
internal static class OldOffice
{
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static string Reason(ReadOnlySpan<byte> file) => file.IndexOf(Encrypted) >= 0 ? ReadingTexts.Locked : ReadingTexts.OldOffice;
}
