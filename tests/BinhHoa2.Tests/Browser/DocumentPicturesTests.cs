using System.Buffers.Binary;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Browser;

/// <summary>
/// The pictures of pages in the documents. <c>UPDATE_PICTURES=1</c> takes them again; fonts differ between machines, so pixels are
/// not compared.
/// </summary>
[Collection(SchoolInBrowser.Name)]
public sealed class DocumentPicturesTests(SchoolInBrowser school)
{
    private const int Scale = 2;
    private const int MaxBytes = 150_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StaffPage_InTheDocuments_IsASmallPictureOfAPhone() =>
        await CheckAsync(school.LinkTo("gv.3e@thbh2.example", "digest"), "staff-page.png");

    [Fact]
    public async Task BoardPage_InTheDocuments_IsASmallPictureOfAPhone() =>
        await CheckAsync(await new PagesToSee(school).BoardOfTheWeekAsync(), "board-page.png");

    private async Task CheckAsync(string link, string picture)
    {
        var path = Path.Combine(DotNet.Repository, "docs", "pictures", picture);
        await using var phone = await school.PhoneAsync(at: school.Week.Address, scale: Scale);
        var page = await SchoolInBrowser.OpenPathAsync(phone, link);
        var taken = await page.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, taken, Cancellation);
        }

        var kept = await File.ReadAllBytesAsync(path, Cancellation);

        kept.Length.ShouldBeLessThan(MaxBytes);
        SizeOf(kept).ShouldBe(SizeOf(taken));
        SizeOf(kept).ShouldBe((360 * Scale, SchoolInBrowser.PhoneHeight * Scale));
    }

    /// <summary>Width and height in pixels, from the header of a PNG.</summary>
    private static (int Width, int Height) SizeOf(byte[] png)
    {
        png.AsSpan(0, 8).ToArray().ShouldBe([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }
}
