using System.IO.Enumeration;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.House;

/// <summary>The length of hand-written sources and of their lines. Folders of tools and of build output are not searched.</summary>
public sealed class SourceLengthTests
{
    private const int MaxLineLength = 140;
    private const int MaxLines = 300;

    private static readonly string[] ToolFolders = ["bin", "obj", "node_modules"];

    [Fact]
    public void Line_OfASource_HasAtMost140Characters() => Sources()
        .SelectMany(source => File.ReadLines(source)
            .Index()
            .Where(line => line.Item.Length > MaxLineLength)
            .Select(line => $"{NameOf(source)}:{line.Index + 1} ({line.Item.Length})"))
        .ShouldBeEmpty();

    [Fact]
    public void Source_HasAtMost300Lines() => Sources()
        .Select(source => (Name: NameOf(source), Lines: File.ReadLines(source).Count()))
        .Where(source => source.Lines > MaxLines)
        .Select(source => $"{source.Name} ({source.Lines})")
        .ShouldBeEmpty();

    [Fact]
    public void Sources_OfTheRepository_IncludeCodeAndComponents() =>
        new[] { "functions/Program.cs", "shared/Pages/Layout/PageDocument.razor" }.ShouldBeSubsetOf(Sources().Select(NameOf));

    private static List<string> Sources()
    {
        var sources = new FileSystemEnumerable<string>(
            DotNet.Repository,
            (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && Path.GetExtension(entry.FileName) is ".cs" or ".razor",
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                entry.FileName[0] != '.' && !ToolFolders.Contains(entry.FileName.ToString()),
        };
        return [.. sources.Order(StringComparer.Ordinal)];
    }

    private static string NameOf(string source) => Path.GetRelativePath(DotNet.Repository, source).Replace('\\', '/');
}
