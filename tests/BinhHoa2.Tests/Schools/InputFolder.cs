namespace BinhHoa2.Tests.Schools;

/// <summary>A folder of input files that goes with its test.</summary>
internal sealed class InputFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("binhhoa2-input-");

    public string Path => folder.FullName;

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
