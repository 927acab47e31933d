namespace BinhHoa2.Simulation.Files;

/// <summary>A valid baseline JPEG of grey squares, 8 by 8 pixels each.</summary>
public static class TinyJpeg
{
    /// <param name="across">Squares side by side.</param>
    /// <param name="down">Squares one below the other.</param>
    /// <param name="greys">How light each square is, row by row.</param>
    public static byte[] Create(int across, int down, ReadOnlySpan<byte> greys)
    {
        if (greys.Length != across * down)
        {
            throw new ArgumentException("One grey for each square.", nameof(greys));
        }

        var jpeg = new List<byte> { 0xFF, 0xD8 };
        Segment(jpeg, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        Segment(jpeg, 0xDB, [0, .. Enumerable.Repeat((byte)8, 64)]);
        Segment(jpeg, 0xC0, [8, 0, (byte)(down * 8), 0, (byte)(across * 8), 1, 1, 0x11, 0]);

        // Differences of brightness: sizes 0 to 11, each with a code of four bits that equals it.
        Segment(jpeg, 0xC4, [0x00, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);

        // No detail inside a square: the only code, one bit, ends the block.
        Segment(jpeg, 0xC4, [0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Segment(jpeg, 0xDA, [1, 1, 0x00, 0, 63, 0]);

        var bits = new List<bool>();
        var before = 0;
        foreach (var grey in greys)
        {
            var level = grey - 128;
            Square(bits, level - before);
            before = level;
        }

        Pack(jpeg, bits);
        jpeg.AddRange([0xFF, 0xD9]);
        return [.. jpeg];
    }

    private static void Segment(List<byte> jpeg, byte marker, ReadOnlySpan<byte> content)
    {
        var length = content.Length + 2;
        jpeg.AddRange([0xFF, marker, (byte)(length >> 8), (byte)length]);
        jpeg.AddRange(content);
    }

    private static void Square(List<bool> bits, int difference)
    {
        var size = difference == 0 ? 0 : int.Log2(Math.Abs(difference)) + 1;
        Write(bits, size, 4);
        Write(bits, difference < 0 ? difference + (1 << size) - 1 : difference, size);
        bits.Add(false);
    }

    private static void Write(List<bool> bits, int value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--)
        {
            bits.Add(((value >> bit) & 1) == 1);
        }
    }

    private static void Pack(List<byte> jpeg, List<bool> bits)
    {
        foreach (var eight in bits.Chunk(8))
        {
            var value = 0;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value << 1) | (bit >= eight.Length || eight[bit] ? 1 : 0);
            }

            jpeg.Add((byte)value);
            if (value == 0xFF)
            {
                jpeg.Add(0);
            }
        }
    }
}
