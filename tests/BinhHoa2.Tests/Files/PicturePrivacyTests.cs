using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using BinhHoa2.Shared.Files;

namespace BinhHoa2.Tests.Files;

/// <summary>What a person may have written into a picture where no metadata are looked for; colours and orientation stay.</summary>
public sealed class PicturePrivacyTests
{
    private static readonly byte[] Secret = "SECRETPROFNAME"u8.ToArray();

    [Fact]
    public void Clean_ReservedSegments_AreLeftOut()
    {
        var cleaned = Clean(CaseFile.Read("Files/cases/pictures/reserved-segments.jpg"));

        Holds(cleaned, "SECRETRESERVED"u8).ShouldBeFalse();
        cleaned.ShouldBe(Clean(CaseFile.Read("Files/cases/pictures/anh.jfif")));
    }

    [Fact]
    public void Clean_TextBehindAdobesMark_IsLeftOut()
    {
        var plain = SampleFiles.Jpeg();
        var adobe = SampleFiles.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]);

        Clean([0xFF, 0xD8, .. SampleFiles.Segment(0xEE, [.. adobe.AsSpan(4), .. Secret]), .. plain.AsSpan(2)])
            .ShouldBe([0xFF, 0xD8, .. adobe, .. plain.AsSpan(2)]);
    }

    [Fact]
    public void Clean_ProfileOfAJpeg_KeepsItsColoursWithoutItsTexts()
    {
        var cleaned = Clean(CaseFile.Read("Files/cases/pictures/profile-named.jpg"));

        Holds(cleaned, Secret).ShouldBeFalse();
        CheckColours(ProfileIn(cleaned));
    }

    [Fact]
    public void Clean_ProfileInSeveralSegments_IsPutTogether()
    {
        var profile = Profile();
        var plain = SampleFiles.Jpeg();
        byte[] Piece(byte number, ReadOnlySpan<byte> content) => SampleFiles.Segment(0xE2, [.. "ICC_PROFILE\0"u8, number, 2, .. content]);

        var cleaned = Clean([0xFF, 0xD8, .. Piece(2, profile.AsSpan(200)), .. Piece(1, profile.AsSpan(0, 200)), .. plain.AsSpan(2)]);

        Holds(cleaned, Secret).ShouldBeFalse();
        CheckColours(ProfileIn(cleaned));
    }

    [Fact]
    public void Clean_ProfileOfAPng_KeepsItsColoursWithoutItsTexts()
    {
        var cleaned = Clean(SampleFiles.PngWith(("iCCP", [.. Secret, 0, 0, .. Zlib(Profile())])));

        Holds(cleaned, Secret).ShouldBeFalse();
        var at = cleaned.AsSpan().IndexOf("iCCP"u8);
        var length = BinaryPrimitives.ReadInt32BigEndian(cleaned.AsSpan(at - 4));
        var content = cleaned.AsSpan(at + 4, length).ToArray();
        using var unpacked = new ZLibStream(new MemoryStream(content[(Array.IndexOf(content, (byte)0) + 2)..]), CompressionMode.Decompress);
        var profile = new MemoryStream();
        unpacked.CopyTo(profile);
        CheckColours(profile.ToArray());
    }

    [Fact]
    public void Clean_TextInALongKnownChunkOfAPng_IsLeftOut() =>
        Clean(SampleFiles.PngWith(("pHYs", [.. new byte[9], .. Secret]))).ShouldBe(SampleFiles.Png());

    [Fact]
    public void Clean_ProfileOfAWebP_KeepsItsColoursWithoutItsTexts()
    {
        var file = SampleFiles.WebP(("ICCP", Profile()));

        var cleaned = Clean(file);

        cleaned.Length.ShouldBe(file.Length);
        Holds(cleaned, Secret).ShouldBeFalse();
        CheckColours(cleaned.AsSpan(cleaned.AsSpan().IndexOf("ICCP"u8) + 8, Profile().Length).ToArray());
    }

    [Fact]
    public void Clean_ProfileAndDescriptionOfAHeic_KeepItsColoursWithoutTheirTexts()
    {
        var file = SampleFiles.HeicWith(
            SampleFiles.Box("colr", [.. "prof"u8, .. Profile()]),
            SampleFiles.Box("udes", [0, 0, 0, 0, .. Secret]));

        var cleaned = Clean(file);

        cleaned.Length.ShouldBe(file.Length);
        Holds(cleaned, Secret).ShouldBeFalse();
        CheckColours(cleaned.AsSpan(cleaned.AsSpan().IndexOf("prof"u8) + 4, Profile().Length).ToArray());
    }

    [Fact]
    public void Clean_BrokenProfile_IsLeftOut()
    {
        var plain = SampleFiles.Jpeg();

        Clean([0xFF, 0xD8, .. SampleFiles.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. Secret]), .. plain.AsSpan(2)]).ShouldBe(plain);
    }

    [Fact]
    public void Clean_OrientationAsALongNumber_IsKept() =>
        Holds(Clean(CaseFile.Read("Files/cases/pictures/orientation-6-long-big-endian.jpg")), [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6])
            .ShouldBeTrue();

    /// <summary>The profile of the case, as other containers hold it.</summary>
    private static byte[] Profile() => ProfileIn(CaseFile.Read("Files/cases/pictures/profile-named.jpg"));

    private static byte[] ProfileIn(byte[] jpeg)
    {
        var at = jpeg.AsSpan().IndexOf("ICC_PROFILE\0"u8);
        return jpeg.AsSpan(at + 14, BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at - 2)) - 16).ToArray();
    }

    private static void CheckColours(byte[] profile)
    {
        BinaryPrimitives.ReadInt32BigEndian(profile).ShouldBe(profile.Length);
        var (before, after) = (Tags(Profile()), Tags(profile));
        foreach (var tag in new[] { "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC" })
        {
            after[tag].ShouldBe(before[tag]);
        }

        after.Keys.ShouldBe(["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"], ignoreOrder: true);
    }

    private static Dictionary<string, byte[]> Tags(byte[] profile) =>
        Enumerable.Range(0, Number(profile, 128)).Select(i => 132 + (12 * i)).ToDictionary(
            at => Encoding.ASCII.GetString(profile, at, 4),
            at => profile.AsSpan(Number(profile, at + 4), Number(profile, at + 8)).ToArray());

    private static int Number(byte[] profile, int at) => BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(at));

    private static byte[] Zlib(byte[] content)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Clean(byte[] file)
    {
        var target = new MemoryStream();
        FileKinds.Clean(new MemoryStream(file), target, new FileLimits());
        return target.ToArray();
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> part) => bytes.IndexOf(part) >= 0;
}
