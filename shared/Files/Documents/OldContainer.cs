using System.Text;

namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// Office's container of the time before 2007 (MS-CFB). Today's Office uses it for documents under a password only, and
/// names what is inside <c>EncryptedPackage</c> (MS-OFFCRYPTO, 2.3.4.4).
/// </summary>
internal static class OldContainer
{
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Says why it is not taken.</summary>
    /// <exception cref="FileRefusedException">Always.</exception>
    public static FileKind Refuse(Stream source, Stream target, FileLimits limits) =>
        throw new FileRefusedException(source.Holds(Encrypted) ? FileFault.Locked : FileFault.OldOffice);
}
