using System.Buffers;

namespace BinhHoa2.Shared.Files;

/// <summary>Reading and writing pieces of a file; what ends too early is damaged.</summary>
internal static class FileParts
{
    private const int BufferBytes = 81_920;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create("\0\t\n\f\r \u001A"u8);

    /// <exception cref="FileRefusedException">The file ends before.</exception>
    public static byte Byte(this Stream file) => file.ReadByte() is >= 0 and var value ? (byte)value : throw Damaged();

    /// <exception cref="FileRefusedException">The file ends before.</exception>
    public static byte[] Bytes(this Stream file, long count)
    {
        if (count < 0 || count > file.Length - file.Position)
        {
            throw Damaged();
        }

        var bytes = new byte[count];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <exception cref="FileRefusedException">The file ends before.</exception>
    public static void Skip(this Stream file, long count)
    {
        if (count < 0 || count > file.Length - file.Position)
        {
            throw Damaged();
        }

        file.Position += count;
    }

    /// <exception cref="FileRefusedException">The file ends before.</exception>
    public static void CopyPart(this Stream file, Stream target, long count)
    {
        if (count < 0 || count > file.Length - file.Position)
        {
            throw Damaged();
        }

        Span<byte> buffer = stackalloc byte[4096];
        while (count > 0)
        {
            var read = file.Read(buffer[..(int)Math.Min(count, buffer.Length)]);
            target.Write(buffer[..read]);
            count -= read;
        }
    }

    public static void CopyWhole(this Stream file, Stream target)
    {
        file.Position = 0;
        file.CopyTo(target, BufferBytes);
    }

    /// <summary>Whether the bytes are anywhere in the file.</summary>
    public static bool Holds(this Stream file, byte[] part) => file.PlacesOf(part).Any();

    /// <summary>Where in the file the bytes are, from its beginning to its end; in between, the file may be read elsewhere.</summary>
    public static IEnumerable<long> PlacesOf(this Stream file, byte[] part)
    {
        var buffer = new byte[BufferBytes];
        for (var start = 0L; start + part.Length <= file.Length;)
        {
            file.Position = start;
            var read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            for (var at = 0; buffer.AsSpan(at, read - at).IndexOf(part) is >= 0 and var next; at += next + 1)
            {
                yield return start + at + next;
            }

            // What begins in this piece may end in the next.
            start += read - part.Length + 1;
        }
    }

    /// <summary>Where the file ends but for zeros, blanks and the end mark of old systems behind it.</summary>
    public static long EndWithoutBlanks(this Stream file)
    {
        var buffer = new byte[BufferBytes];
        for (var end = file.Length; end > 0;)
        {
            var length = (int)Math.Min(buffer.Length, end);
            file.Position = end - length;
            file.ReadExactly(buffer, 0, length);
            if (buffer.AsSpan(0, length).LastIndexOfAnyExcept(Blanks) is >= 0 and var last)
            {
                return end - length + last + 1;
            }

            end -= length;
        }

        return 0;
    }

    public static void WriteZeros(this Stream target, long count)
    {
        Span<byte> zeros = stackalloc byte[4096];
        zeros.Clear();
        for (; count > 0; count -= Math.Min(count, zeros.Length))
        {
            target.Write(zeros[..(int)Math.Min(count, zeros.Length)]);
        }
    }

    /// <exception cref="FileRefusedException">There are more pixels than are taken, or none.</exception>
    public static void CheckPixels(long width, long height, FileLimits limits)
    {
        if (width <= 0 || height <= 0)
        {
            throw Damaged();
        }

        // Each side first: the product of two 32-bit numbers could overflow.
        if (width > limits.Pixels || height > limits.Pixels || width * height > limits.Pixels)
        {
            throw new FileRefusedException(FileFault.TooManyPixels);
        }
    }

    public static FileRefusedException Damaged() => new(FileFault.Damaged);
}
