namespace BinhHoa2.Shared.Files;

/// <summary>Reading and writing pieces of a file; what ends too early is damaged.</summary>
internal static class FileParts
{
    private const int BufferBytes = 81_920;

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
    public static bool Holds(this Stream file, ReadOnlySpan<byte> part)
    {
        file.Position = 0;
        var buffer = new byte[BufferBytes];
        var kept = 0;
        for (int read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var bytes = buffer.AsSpan(0, kept + read);
            if (bytes.IndexOf(part) >= 0)
            {
                return true;
            }

            // The part may begin in this piece and end in the next.
            kept = Math.Min(part.Length - 1, bytes.Length);
            bytes[^kept..].CopyTo(buffer);
        }

        return false;
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
