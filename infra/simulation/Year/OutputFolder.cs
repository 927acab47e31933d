using System.Text;
using BinhHoa2.Simulation.Basis;

namespace BinhHoa2.Simulation.Year;

/// <summary>The output folder of a simulation. Only files of a simulation are written or deleted, and only inside it.</summary>
public sealed class OutputFolder(string path)
{
    private const string Letters = "letters";
    private const string Reports = "reports";
    private const string RunFile = "run.json";
    private static readonly string[] Files = [RunFile, "summary.json", "timeline.md"];

    /// <summary>The whole path.</summary>
    public string FullPath { get; } = Path.GetFullPath(path);

    /// <summary>
    /// Why the folder cannot be used, in Vietnamese; null when it can: it is not there, empty, or left by an earlier simulation.
    /// </summary>
    public string? Problem()
    {
        if (File.Exists(FullPath))
        {
            return $"--out: {FullPath} là một tệp. Hãy chọn một thư mục.";
        }

        return !Directory.Exists(FullPath) || !Directory.EnumerateFileSystemEntries(FullPath).Any() || IsEarlierSimulation()
            ? null
            : $"--out: thư mục {FullPath} đang chứa thứ khác, không phải kết quả mô phỏng cũ. Hãy chọn thư mục trống hoặc thư mục mới.";
    }

    /// <summary>Prepares the folder; the files of an earlier simulation are deleted.</summary>
    /// <exception cref="SimulationException">The folder cannot be used.</exception>
    public void Prepare()
    {
        if (Problem() is { } problem)
        {
            throw new SimulationException(problem);
        }

        foreach (var folder in new[] { Letters, Reports })
        {
            Directory.CreateDirectory(Path.Combine(FullPath, folder));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(FullPath, folder)).ToList())
            {
                File.Delete(file);
            }
        }

        foreach (var file in Files)
        {
            File.Delete(Path.Combine(FullPath, file));
        }

        // Marks the folder as a simulation's from the start, so that an interrupted one can be replaced too.
        Write(RunFile, "{}\n");
    }

    /// <summary>Copies a letter, byte for byte.</summary>
    public void CopyLetter(string mailbox, string fileName) =>
        File.Copy(Path.Combine(mailbox, fileName), Path.Combine(FullPath, Letters, fileName));

    public void WriteReport(string name, byte[] content) =>
        File.WriteAllBytes(Path.Combine(FullPath, Reports, Path.GetFileName(name)), content);

    public void WriteSummary(string json) => Write("summary.json", json);

    public void WriteTimeline(string text) => Write("timeline.md", text);

    public void WriteRun(string json) => Write(RunFile, json);

    private bool IsEarlierSimulation() =>
        File.Exists(Path.Combine(FullPath, RunFile))
        && Directory.EnumerateFileSystemEntries(FullPath)
            .All(e => Path.GetFileName(e) is var name && (Directory.Exists(e) ? name is Letters or Reports : Files.Contains(name)))
        && HoldsOnly(Letters, ".eml")
        && HoldsOnly(Reports, ".docx");

    private bool HoldsOnly(string folder, string extension)
    {
        var inside = new DirectoryInfo(Path.Combine(FullPath, folder));

        // A link would lead out of the folder.
        return !inside.Exists
            || (inside.LinkTarget is null
                && inside.GetDirectories().Length == 0
                && inside.EnumerateFiles().All(f => f.Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)));
    }

    private void Write(string name, string text) =>
        File.WriteAllText(Path.Combine(FullPath, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
