namespace BinhHoa2.Shared.Archives;

/// <summary>A table of an archive.</summary>
/// <param name="Name">The name of its file without the ending.</param>
/// <param name="Text">What it holds, in Vietnamese.</param>
public sealed record CsvTable(string Name, string Text, string[] Head, IEnumerable<string?[]> Rows)
{
    public string Path => $"bang/{Name}.csv";

    public byte[] ToBytes() => CsvFile.Write(Head, Rows);
}
