using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BinhHoa2.Shared.Files.Images;

/// <summary>
/// Colour profiles (ICC.1): what computes colours is kept, the texts every profile must have are the same for all,
/// and anything else is left out, for a profile has room for texts of any length.
/// </summary>
internal static class IccProfile
{
    /// <summary>Bytes of the largest profile that is looked at.</summary>
    public const int MaxBytes = 4 << 20;

    private const int HeaderBytes = 128;
    private const int EntryBytes = 12;
    private const int MaxTags = 100;

    private static readonly HashSet<string> ColourTags =
    [
        "wtpt", "bkpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "chad", "cicp", "gamt",
        "A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "D2B0", "D2B1", "D2B2", "D2B3", "B2D0", "B2D1", "B2D2", "B2D3",
    ];

    /// <param name="profile">A profile as it stands in a picture.</param>
    /// <returns>The profile without what a person may have written; null for what is no profile.</returns>
    public static byte[]? Clean(ReadOnlySpan<byte> profile)
    {
        if (profile.Length < HeaderBytes + 4
            || !profile[36..40].SequenceEqual("acsp"u8)
            || U32(profile[HeaderBytes..]) is var count && count > MaxTags)
        {
            return null;
        }

        var edition = profile[8];
        List<(byte[] Name, byte[] Content)> tags =
            [([.. "desc"u8], Words("colour"u8, edition, "desc"u8)), ([.. "cprt"u8], Words("none"u8, edition, "text"u8))];
        var total = 0L;
        for (var i = 0; i < count; i++)
        {
            var at = HeaderBytes + 4 + (i * EntryBytes);
            if (at + EntryBytes > profile.Length)
            {
                return null;
            }

            var (start, length) = (U32(profile[(at + 4)..]), U32(profile[(at + 8)..]));
            if (start + length > profile.Length)
            {
                return null;
            }

            // Many tags may name one place: all of them are written, so all of them count.
            total += length;
            if (total > MaxBytes)
            {
                return null;
            }

            if (ColourTags.Contains(Encoding.Latin1.GetString(profile.Slice(at, 4)))
                && Colour(profile.Slice((int)start, (int)length)) is { } content)
            {
                tags.Add((profile.Slice(at, 4).ToArray(), content));
            }
        }

        return Write(profile[..HeaderBytes], tags);
    }

    /// <summary>
    /// As <see cref="Clean(ReadOnlySpan{byte})"/>, filled up to the length the profile had, for containers in which
    /// nothing may move.
    /// </summary>
    /// <returns>Null for what is no profile, or does not fit.</returns>
    public static byte[]? CleanInPlace(ReadOnlySpan<byte> profile)
    {
        if (Clean(profile) is not { } cleaned || cleaned.Length > profile.Length)
        {
            return null;
        }

        Array.Resize(ref cleaned, profile.Length);
        BinaryPrimitives.WriteInt32BigEndian(cleaned, cleaned.Length);
        return cleaned;
    }

    /// <summary>A tag's content up to its own end; null for a type that could hold text.</summary>
    private static byte[]? Colour(ReadOnlySpan<byte> tag)
    {
        if (tag.Length < 12)
        {
            return null;
        }

        long length = Encoding.Latin1.GetString(tag[..4]) switch
        {
            "XYZ " => 20,
            "curv" => 12 + (2 * U32(tag[8..])),
            "para" => 12 + (BinaryPrimitives.ReadUInt16BigEndian(tag[8..]) switch { 0 => 4, 1 => 12, 2 => 16, 3 => 20, _ => 28 }),
            "sf32" => 8 + 36,
            "cicp" => 12,
            "mft1" or "mft2" or "mAB " or "mBA " or "mpet" => tag.Length,
            _ => 0,
        };
        return length == 0 || length > tag.Length ? null : [.. tag[..4], 0, 0, 0, 0, .. tag[8..(int)length]];
    }

    /// <summary>The neutral text of a tag: as one or two texts of ASCII in the second edition, as Unicode since the fourth.</summary>
    private static byte[] Words(ReadOnlySpan<byte> text, byte edition, ReadOnlySpan<byte> type)
    {
        if (edition >= 4)
        {
            var unicode = Encoding.BigEndianUnicode.GetBytes(Encoding.ASCII.GetString(text));
            return [.. "mluc"u8, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12, .. "enUS"u8, 0, 0, 0, (byte)unicode.Length, 0, 0, 0, 28, .. unicode];
        }

        return type.SequenceEqual("text"u8)
            ? [.. "text"u8, 0, 0, 0, 0, .. text, 0]
            : [.. "desc"u8, 0, 0, 0, 0, 0, 0, 0, (byte)(text.Length + 1), .. text, 0, .. new byte[4 + 4 + 2 + 1 + 67]];
    }

    private static byte[] Write(ReadOnlySpan<byte> header, List<(byte[] Name, byte[] Content)> tags)
    {
        var places = new Dictionary<string, int>();
        var index = new List<byte>(Number(tags.Count));
        var data = new List<byte>();
        var start = HeaderBytes + 4 + (tags.Count * EntryBytes);
        foreach (var (name, content) in tags)
        {
            // Curves that are the same for all colours stand there once.
            var hash = Convert.ToHexString(SHA256.HashData(content));
            if (!places.TryGetValue(hash, out var at))
            {
                at = start + data.Count;
                places.Add(hash, at);
                data.AddRange(content);
                data.AddRange(new byte[-data.Count & 3]);
            }

            index.AddRange([.. name, .. Number(at), .. Number(content.Length)]);
        }

        byte[] kept = header.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(kept, start + data.Count);

        // Who made it, when, on what, and a check sum of the old content.
        kept.AsSpan(4, 4).Clear();
        ((ReadOnlySpan<byte>)[0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]).CopyTo(kept.AsSpan(24));
        kept.AsSpan(48, 8).Clear();
        kept.AsSpan(80).Clear();
        return [.. kept, .. index, .. data];
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static long U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
