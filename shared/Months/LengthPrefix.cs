using System.Buffers.Binary;
using System.Text;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// Writes texts one after the other so that no two lists of texts give the same bytes: each as the number of its bytes (four, the
/// highest first) and its UTF-8 in Unicode's form NFC.
/// </summary>
public static class LengthPrefix
{
    public static void Write(Stream target, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormC));
        WriteNumber(target, bytes.Length);
        target.Write(bytes);
    }

    public static void WriteNumber(Stream target, int number)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, number);
        target.Write(length);
    }
}
