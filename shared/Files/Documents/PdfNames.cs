using System.Text;

namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// The names of a PDF, wherever they stand in the file. A name may be written with <c>#xx</c> for any character (ISO
/// 32000-1, 7.3.5).
/// </summary>
internal static class PdfNames
{
    private const int Piece = 81_920;
    private const int MaxName = 40;

    /// <summary>Finds each place of the names given.</summary>
    /// <param name="found">Is given the name and where in the file its slash stands.</param>
    public static void Find(Stream source, HashSet<string> names, Action<string, long> found)
    {
        source.Position = 0;
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> name = stackalloc char[MaxName];
        var buffer = new byte[MaxName + Piece];
        var (kept, start) = (0, 0L);
        for (int read; (read = source.Read(buffer, kept, Piece)) > 0;)
        {
            var length = kept + read;
            var end = source.Position == source.Length ? length : length - MaxName;
            for (var at = 0; at < end; at++)
            {
                var next = buffer.AsSpan(at, end - at).IndexOf((byte)'/');
                if (next < 0)
                {
                    break;
                }

                at += next;
                var written = Decode(buffer.AsSpan(at, Math.Min(MaxName, length - at)), name);
                if (lookup.TryGetValue(name[..written], out var one))
                {
                    found(one, start + at);
                }
            }

            kept = Math.Min(MaxName, length);
            start += length - kept;
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }
    }

    /// <summary>A name as it is meant, its slash in front.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var name = new char[bytes.Length];
        return new string(name, 0, Decode(bytes, name));
    }

    /// <returns>How many characters were written.</returns>
    private static int Decode(ReadOnlySpan<byte> bytes, Span<char> name)
    {
        var written = 0;
        name[written++] = '/';
        for (var i = 1; i < bytes.Length && bytes[i] > ' ' && !"()<>[]{}/%"u8.Contains(bytes[i]); i++)
        {
            if (bytes[i] == '#' && i + 2 < bytes.Length
                && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                name[written++] = (char)Convert.ToByte(Encoding.ASCII.GetString(bytes.Slice(i + 1, 2)), 16);
                i += 2;
            }
            else
            {
                name[written++] = (char)bytes[i];
            }
        }

        return written;
    }
}
