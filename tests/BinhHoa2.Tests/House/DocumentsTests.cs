using System.Text.RegularExpressions;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.House;

/// <summary>The targets of links and paths in the documents exist.</summary>
public sealed partial class DocumentsTests
{
    private static readonly string Docs = Path.Combine(DotNet.Repository, "docs");

    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles(DotNet.Repository, "*.md")
        .Concat(Directory.EnumerateFiles(Docs, "*.md", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(DotNet.Repository, file))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Link_OfADocument_HasAnExistingTarget(string document)
    {
        var links = Link().Matches(Text(document))
            .Select(match => (File: match.Groups["file"].Value, Heading: match.Groups["heading"].Value));

        links.Where(link => !TargetExists(document, link.File, link.Heading)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/architecture.md")]
    public void Path_NamedInADocument_Exists(string document) =>
        NamedPath().Matches(Text(document))
            .Select(match => match.Groups["path"].Value)
            .Where(path => !Path.Exists(Path.Combine(DotNet.Repository, path)))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("shared")]
    [InlineData("functions")]
    public void Room_OfTheProduct_IsInTheTableOfContributing(string project)
    {
        var rooms = Directory.EnumerateDirectories(Path.Combine(DotNet.Repository, project))
            .Select(folder => Path.GetFileName(folder))
            .Where(room => room is not ("bin" or "obj" or "Properties"));

        rooms.Where(room => !Text("CONTRIBUTING.md").Contains($"`{project}/{room}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Decision_OfTheFolder_IsInTheIndex() =>
        Directory.EnumerateFiles(Path.Combine(Docs, "decisions"), "0*.md")
            .Select(file => Path.GetFileName(file))
            .Where(file => !Text("docs/decisions/README.md").Contains($"]({file})", StringComparison.Ordinal))
            .ShouldBeEmpty();

    private static bool TargetExists(string document, string file, string heading)
    {
        var target = file.Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, file);
        return Path.Exists(Path.Combine(DotNet.Repository, target))
            && (heading.Length == 0 || Heading().Matches(Text(target)).Any(match => AnchorOf(match.Groups["text"].Value) == heading));
    }

    /// <summary>The anchor of a heading on GitHub: lower case, without punctuation, spaces as hyphens.</summary>
    private static string AnchorOf(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    private static string Text(string document) => File.ReadAllText(Path.Combine(DotNet.Repository, document)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\]\((?![a-z]+:)(?<file>[^)#\s]*)(#(?<heading>[^)\s]+))?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("`(?<path>(shared|functions|infra|tests|docs)/[A-Za-z0-9./-]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedPath();

    [GeneratedRegex("^#{1,6} (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();
}
