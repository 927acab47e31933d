using System.Buffers.Binary;

namespace BinhHoa2.Simulation.Files;

/// <summary>A valid PNG: two colours, one above the other. Stored, not compressed, so that no library's version changes a byte.</summary>
public static class TinyPng
{
    /// <param name="colours">Red, green, blue of the upper half, then of the lower.</param>
    public static byte[] Create(int width, int height, ReadOnlySpan<byte> colours)
    {
        if (colours.Length != 6)
        {
            throw new ArgumentException("Two colours of three bytes each.", nameof(colours));
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 2;

        var rows = new List<byte>();
        for (var y = 0; y < height; y++)
        {
            rows.Add(0);
            var colour = y < height / 2 ? colours[..3] : colours[3..];
            for (var x = 0; x < width; x++)
            {
                rows.AddRange(colour);
            }
        }

        var png = new List<byte> { 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A };
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, Stored([.. rows]));
        Chunk(png, "IEND"u8, []);
        return [.. png];
    }

    private static byte[] Stored(byte[] data)
    {
        if (data.Length > ushort.MaxValue)
        {
            throw new ArgumentException("Too large for one stored block.", nameof(data));
        }

        var zlib = new byte[7 + data.Length + 4];
        (zlib[0], zlib[1], zlib[2]) = (0x78, 0x01, 0x01);
        BinaryPrimitives.WriteUInt16LittleEndian(zlib.AsSpan(3), (ushort)data.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(zlib.AsSpan(5), (ushort)~data.Length);
        data.CopyTo(zlib, 7);
        BinaryPrimitives.WriteUInt32BigEndian(zlib.AsSpan(7 + data.Length), Adler32(data));
        return zlib;
    }

    private static uint Adler32(byte[] data)
    {
        var (a, b) = (1u, 0u);
        foreach (var value in data)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }

    private static void Chunk(List<byte> png, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.AddRange(number);
        byte[] content = [.. type, .. data];
        png.AddRange(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(content));
        png.AddRange(number);
    }

    private static uint Crc32(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
