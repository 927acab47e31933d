using System.Runtime.CompilerServices;

namespace BinhHoa2.Tests;

/// <summary>Inputs as other programs write them, byte by byte: the folders <c>cases</c> beside the tests.</summary>
internal static class CaseFile
{
    /// <param name="path">From the tests' own folder on: <c>Files/cases/pdf/a.pdf</c>.</param>
    public static byte[] Read(string path) => File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(Here())!, path));

    private static string Here([CallerFilePath] string path = "") => path;
}
