using System.Runtime.CompilerServices;
using System.Text;

namespace BinhHoa2.Tests.Letters;

/// <summary>
/// Compares letters with the reviewed files in the folder Golden. UPDATE_GOLDEN=1 writes the files; review the diff afterwards.
/// </summary>
internal static class MailGolden
{
    private const string Hint = "set UPDATE_GOLDEN=1 to update the file, then review the diff";

    public static async Task ShouldMatchAsync(string actual, string name)
    {
        var path = await UpdateAsync(Encoding.UTF8.GetBytes(actual), name);
        actual.ShouldBe((await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n"), $"{name}: {Hint}");
    }

    public static async Task ShouldMatchAsync(byte[] actual, string name)
    {
        var path = await UpdateAsync(actual, name);

        // Compared as text, so that a failure shows a readable difference.
        Encoding.Latin1.GetString(actual).ShouldBe(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(path)), $"{name}: {Hint}");
    }

    private static async Task<string> UpdateAsync(byte[] actual, string name)
    {
        var path = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Folder());
            await File.WriteAllBytesAsync(path, actual);
        }

        return path;
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Golden");
}
