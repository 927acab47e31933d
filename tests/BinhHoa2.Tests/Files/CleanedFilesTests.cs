using BinhHoa2.Shared.Files;

namespace BinhHoa2.Tests.Files;

/// <summary>What is kept of files that are taken.</summary>
public sealed class CleanedFilesTests
{
    public static TheoryData<byte[]> Untouched =>
    [
        SampleFiles.Jpeg(),
        SampleFiles.Png(),
        SampleFiles.Pdf(),
        SampleFiles.Docx(),
        SampleFiles.Xlsx(),
        SampleFiles.Docx(SampleFiles.WordMain, ("word/embeddings/oleObject1.bin", [1, 2, 3])),
        SampleFiles.Pdf("/OpenAction [3 0 R /Fit] /X (JavaScript)"),
    ];

    [Theory]
    [MemberData(nameof(Untouched))]
    public void Clean_NothingToTakeAway_IsTheSameFile(byte[] file) => Clean(file).ShouldBe(file);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void Clean_JpegFromAPhone_KeepsThePictureAndWhichWayUpItIs(int orientation)
    {
        var cleaned = Clean(SampleFiles.PhoneJpeg(orientation));

        Contains(cleaned, SampleFiles.Place).ShouldBeFalse();
        byte[] exif =
        [
            .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
        ];
        byte[] turned = orientation == 1 ? [] : SampleFiles.Segment(0xE1, exif);
        cleaned.ShouldBe([0xFF, 0xD8, .. turned, .. SampleFiles.Jpeg().AsSpan(2)]);
    }

    [Fact]
    public void Clean_JpegThumbnailInItsHeader_IsLeftOut()
    {
        var plain = SampleFiles.Jpeg();
        byte[] thumbnail = [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9];
        byte[] withThumbnail = [0xFF, 0xD8, .. SampleFiles.Segment(0xE0, thumbnail), .. plain.AsSpan(20)];

        Clean(withThumbnail).ShouldBe(plain);
    }

    [Fact]
    public void Clean_PngTexts_AreLeftOut()
    {
        var file = SampleFiles.PngWith(
            ("tEXt", SampleFiles.Place),
            ("iTXt", SampleFiles.Place),
            ("tIME", new byte[7]),
            ("prVt", SampleFiles.Place),
            ("eXIf", SampleFiles.Exif(1)));
        var cleaned = Clean([.. file, .. SampleFiles.Place]);

        cleaned.ShouldBe(SampleFiles.Png());
    }

    [Fact]
    public void Clean_TurnedPng_StaysTurned()
    {
        var cleaned = Clean(SampleFiles.PngWith(("eXIf", SampleFiles.Exif(6))));

        Contains(cleaned, SampleFiles.Place).ShouldBeFalse();
        Contains(cleaned, [.. "eXIf"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]).ShouldBeTrue();
        cleaned.Length.ShouldBe(SampleFiles.Png().Length + 26 + 12);
    }

    [Fact]
    public void Clean_WebPMetadata_IsOverwrittenInPlace()
    {
        var file = SampleFiles.WebP(("EXIF", SampleFiles.Exif(6)), ("XMP ", SampleFiles.Place), ("abcd", SampleFiles.Place));

        var cleaned = Clean([.. file, .. SampleFiles.Place]);

        cleaned.Length.ShouldBe(file.Length);
        Contains(cleaned, SampleFiles.Place).ShouldBeFalse();
        Contains(cleaned, "XMP "u8).ShouldBeFalse();
        cleaned[20].ShouldBe((byte)0x08);
        cleaned.AsSpan(30, 18).SequenceEqual(file.AsSpan(30, 18)).ShouldBeTrue();
        Contains(cleaned, [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]).ShouldBeTrue();
    }

    [Fact]
    public void Clean_HeicMetadata_IsBlankedAndThePictureStays()
    {
        var picture = SampleFiles.Text("the picture itself, bit for bit");
        var file = SampleFiles.Heic(picture, [0, 0, 0, 0, .. SampleFiles.Exif(6)], SampleFiles.Place);

        var cleaned = Clean([.. file, .. SampleFiles.Box("uuid", SampleFiles.Place), .. SampleFiles.Place.AsSpan(0, 7)]);

        Contains(cleaned, SampleFiles.Place).ShouldBeFalse();
        Contains(cleaned, "Oppo"u8).ShouldBeFalse();
        Contains(cleaned, picture).ShouldBeTrue();
        cleaned.Length.ShouldBe(file.Length + 8 + SampleFiles.Place.Length);
        cleaned.AsSpan(0, file.Length - picture.Length).IndexOf("Exif"u8)
            .ShouldBePositive("the item stays listed, only its bytes are gone");
    }

    [Fact]
    public void Clean_AnyTruncation_IsRefusedOrStillSound()
    {
        // No file may make the cleaners throw anything but a refusal.
        foreach (var file in new[]
        {
            SampleFiles.PhoneJpeg(6), SampleFiles.PngWith(("eXIf", SampleFiles.Exif(6))), SampleFiles.WebP(("EXIF", SampleFiles.Exif(6))),
            SampleFiles.Heic([1], SampleFiles.Exif(6), [3]), SampleFiles.Pdf(), SampleFiles.Docx(),
        })
        {
            for (var length = 16; length < file.Length; length++)
            {
                Survive(file[..length]);
            }
        }
    }

    [Fact]
    public void Clean_AnyByteChanged_IsRefusedOrStillSound() =>
        CsCheck.Check.Sample(
            CsCheck.Gen.Select(CsCheck.Gen.Int[0, 5], CsCheck.Gen.Int[0, 100_000], CsCheck.Gen.Byte),
            change =>
            {
                var (which, at, value) = change;
                var file = which switch
                {
                    0 => SampleFiles.PhoneJpeg(6),
                    1 => SampleFiles.PngWith(("eXIf", SampleFiles.Exif(6))),
                    2 => SampleFiles.WebP(("EXIF", SampleFiles.Exif(6))),
                    3 => SampleFiles.Heic([1], SampleFiles.Exif(6), [3]),
                    4 => SampleFiles.Pdf(),
                    _ => SampleFiles.Docx(),
                };
                file[at % file.Length] = value;
                Survive(file);
            },
            iter: 3000);

    private static void Survive(byte[] file)
    {
        try
        {
            Clean(file);
        }
        catch (FileRefusedException)
        {
            // Refused is fine; anything else would be an error page.
        }
    }

    private static byte[] Clean(byte[] file)
    {
        var target = new MemoryStream();
        FileKinds.Clean(new MemoryStream(file), target, new FileLimits());
        return target.ToArray();
    }

    private static bool Contains(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> part) => bytes.IndexOf(part) >= 0;
}
