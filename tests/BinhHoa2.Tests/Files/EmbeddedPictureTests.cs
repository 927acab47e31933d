using BinhHoa2.Shared.Files;
using BinhHoa2.Simulation.Files;

namespace BinhHoa2.Tests.Files;

/// <summary>Kept pictures as a document holds them: their size, and how to turn them, from their headers.</summary>
public sealed class EmbeddedPictureTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(8)]
    public void Read_PhoneJpeg_SaysHowToTurnItAndHoldsNoExif(int orientation)
    {
        var kept = Kept(SampleFiles.PhoneJpeg(orientation));

        var picture = EmbeddedPicture.Read(kept);

        (picture.Width, picture.Height, picture.Orientation).ShouldBe((8, 8, orientation));
        picture.Content.ShouldBe(Kept(SampleFiles.PhoneJpeg(1)), "without its orientation it is the upright one, bit for bit");
    }

    [Fact]
    public void Read_Jpeg_SaysWidthAndHeightInThatOrder()
    {
        var picture = EmbeddedPicture.Read(Kept(TinyJpeg.Create(3, 2, [1, 2, 3, 4, 5, 6])));

        (picture.Width, picture.Height, picture.Orientation).ShouldBe((24, 16, 1));
    }

    [Fact]
    public void Read_PngWithOrientation_SaysItAndHoldsNoExif()
    {
        var kept = Kept(SampleFiles.PngWith(("eXIf", SampleFiles.Exif(3))));

        var picture = EmbeddedPicture.Read(kept);

        (picture.Width, picture.Height, picture.Orientation).ShouldBe((8, 8, 3));
        picture.Content.ShouldBe(Kept(SampleFiles.Png()));
    }

    [Theory]
    [InlineData("cut JPEG")]
    [InlineData("cut PNG")]
    [InlineData("PDF")]
    [InlineData("nothing")]
    public void Read_WhatIsNoPicture_IsRefused(string file)
    {
        var bytes = file switch
        {
            "cut JPEG" => Kept(SampleFiles.Jpeg())[..30],
            "cut PNG" => SampleFiles.Png()[..40],
            "PDF" => SampleFiles.Pdf(),
            _ => [],
        };

        Should.Throw<FileRefusedException>(() => EmbeddedPicture.Read(bytes));
    }

    private static byte[] Kept(byte[] sent)
    {
        using var target = new MemoryStream();
        FileKinds.Clean(new MemoryStream(sent), target, new FileLimits());
        return target.ToArray();
    }
}
