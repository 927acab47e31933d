using BinhHoa2.Shared.Files;

namespace BinhHoa2.Tests.Files;

/// <summary>What a large photo or document costs.</summary>
public sealed class LargeFileTests
{
    private const int Size = 1_000_000;

    private static readonly Dictionary<string, Func<byte[]>> Large = new()
    {
        ["JPEG"] = () => SampleFiles.Jpeg(Size),
        ["JPEG, every other byte escaped"] = () =>
        {
            var jpeg = SampleFiles.Jpeg(Size);
            for (var at = 1000; at < Size - 1000; at += 2)
            {
                jpeg[at] = 0xFF;
            }

            return jpeg;
        },
        ["PNG"] = () => SampleFiles.PngWith(("tEXt", new byte[Size])),
        ["WebP"] = () => SampleFiles.WebP(("XMP ", new byte[Size])),
        ["HEIC"] = () => SampleFiles.Heic(new byte[Size], [4], [5]),
        ["PDF"] = () => SampleFiles.Pdf(new string('\n', Size)),
        ["Word"] = () => SampleFiles.Docx(SampleFiles.WordMain, ("word/media/a.bin", new byte[Size])),
    };

    public static TheoryData<string> Kinds => [.. Large.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Clean_ALargeFile_AsksForItsLengthAndPlaceSeldom(string kind)
    {
        using var source = new AskingStream(Large[kind]());
        using var target = new MemoryStream();

        _ = FileKinds.Clean(source, target, new FileLimits());

        target.Length.ShouldBeGreaterThan(0);
        source.Asked.ShouldBeLessThan(1000);
    }
}
