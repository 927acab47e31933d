using System.Text.RegularExpressions;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.House;

/// <summary>The review in <c>docs/security.md</c> is complete, and what it says to be so has evidence that exists.</summary>
public sealed partial class SecurityReviewTests
{
    private static readonly string[] Results = ["holds", "part", "open", "none"];

    // The sections of each chapter of ASVS 5.0 that have requirements of level 1 or 2.
    private static readonly string[] Sections =
    [
        "1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "2.4", "3.2", "3.3", "3.4", "3.5", "3.7", "4.1", "4.2", "4.3", "4.4",
        "5.1", "5.2", "5.3", "5.4", "6.1", "6.2", "6.3", "6.4", "6.5", "6.6", "6.8", "7.1", "7.2", "7.3", "7.4", "7.5", "7.6",
        "8.1", "8.2", "8.3", "8.4", "9.1", "9.2", "10.1–10.7", "11.1", "11.2", "11.3", "11.4", "11.5", "11.6", "12.1", "12.2", "12.3",
        "13.1", "13.2", "13.3", "13.4", "14.1", "14.2", "14.3", "15.1", "15.2", "15.3", "16.1", "16.2", "16.3", "16.4", "16.5", "17.1–17.3",
    ];

    private static readonly string Document = File.ReadAllText(Path.Combine(DotNet.Repository, "docs", "security.md"));

    [Fact]
    public void Sections_OfTheStandard_AreReviewedOnceEach() =>
        Rows("## ASVS 5.0, level 2").Select(row => row[0].Split(' ')[0]).ShouldBe(Sections);

    [Fact]
    public void Pillars_OfTheChecklist_AreReviewed() => Rows("## Well-Architected checklist").Select(row => row[0].Split(':')[0]).Distinct()
        .ShouldBe(["Reliability", "Security", "Cost", "Operations", "Performance"]);

    [Fact]
    public void Row_OfTheReview_HasAResultAndWhatHoldsHasEvidence()
    {
        AllRows().Where(row => !Results.Contains(row[1])).Select(row => row[0]).ShouldBeEmpty();
        AllRows().Where(row => row[1] is not "none" && (row[2].Length == 0 || !NamedPath().IsMatch(row[3]))).Select(row => row[0])
            .ShouldBeEmpty();
    }

    [Fact]
    public void Evidence_OfTheReview_Exists()
    {
        var paths = AllRows().SelectMany(row => NamedPath().Matches(row[3])).Select(match => match.Groups["path"].Value).ToList();

        paths.Count.ShouldBeGreaterThan(100);
        paths.Where(path => !File.Exists(Path.Combine(DotNet.Repository, path))).ShouldBeEmpty();
    }

    [Fact]
    public void SectionsThatAreOpen_AreInTheListOfWhatIsOpen()
    {
        var open = Document[..Document.IndexOf("## ASVS 5.0, level 2", StringComparison.Ordinal)];

        Rows("## ASVS 5.0, level 2")
            .Where(row => row[1] == "open" || row[2].Contains("**", StringComparison.Ordinal))
            .Select(row => row[0].Split(' ')[0])
            .Where(section => !new[] { $"({section})", $"({section},", $" {section},", $" {section})" }
                .Any(named => open.Contains(named, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string[]> AllRows() => Rows("## ASVS 5.0, level 2").Concat(Rows("## Well-Architected checklist"));

    /// <summary>The rows of the table under a heading, without its head.</summary>
    private static IEnumerable<string[]> Rows(string heading) => Document.ReplaceLineEndings("\n").Split('\n')
        .SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal))
        .Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Skip(1)
        .Select(line => line[1..^1].Split('|', StringSplitOptions.TrimEntries));

    [GeneratedRegex("`(?<path>[A-Za-z0-9_./-]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedPath();
}
