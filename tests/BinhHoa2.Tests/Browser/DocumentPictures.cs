using System.Buffers.Binary;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Playwright;

namespace BinhHoa2.Tests.Browser;

/// <summary>
/// The pictures of pages in the documents. <c>UPDATE_PICTURES=1</c> takes them again; fonts differ between machines, so pixels are
/// not compared.
/// </summary>
internal static class DocumentPictures
{
    private const int MaxBytes = 250_000;

    /// <summary>Checks that the documents have a small picture of a page as a phone shows it.</summary>
    /// <param name="scale">Pixels of the picture for each of the page.</param>
    public static async Task CheckAsync(IPage page, string picture, int scale, CancellationToken cancellation)
    {
        var path = Path.Combine(DotNet.Repository, "docs", "pictures", picture);
        var taken = await page.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, taken, cancellation);
        }

        var kept = await File.ReadAllBytesAsync(path, cancellation);

        kept.Length.ShouldBeLessThan(MaxBytes);
        SizeOf(kept).ShouldBe(SizeOf(taken));
        SizeOf(kept).ShouldBe((360 * scale, SchoolInBrowser.PhoneHeight * scale));
    }

    /// <summary>Width and height in pixels, from the header of a PNG.</summary>
    private static (int Width, int Height) SizeOf(byte[] png)
    {
        png.AsSpan(0, 8).ToArray().ShouldBe([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }
}
