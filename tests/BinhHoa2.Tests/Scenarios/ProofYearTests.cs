using System.Text;
using System.Text.Json.Nodes;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Proofs;
using MimeKit;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>
/// The proof files of every month and report of a simulated year, checked against the letters of its summaries by both verifiers.
/// </summary>
[Collection(ThreeYears.Name)]
public sealed class ProofYearTests(ThreeYears years)
{
    [Fact]
    public async Task Figures_OfAYear_StandOnRowsThatTheLettersProve()
    {
        var year = years.Other;
        var letters = SummariesOf(year.Folder);
        year.MonthTrees.Where(t => t.Root.Kind == RootKind.Month).Select(t => t.Root.Month).ShouldBe(year.Months.Select(m => m.Head.Month));
        year.MonthTrees.ShouldAllBe(t => t.IsWhole && letters.Contains(t.Root.Root.Value));
        year.MonthTrees.ShouldContain(t => t.Root.Kind == RootKind.Corrections, "replies came after their month was closed");

        var cases = new ProofCases();
        foreach (var month in year.Months)
        {
            var trees = year.MonthTrees.Where(t => t.Root.Month == month.Head.Month).ToList();
            cases.Add($"{month.Head.Month}", Text(ProofFiles.OfMonth(month.Summary!, trees[0], trees.Skip(1))), letters);
        }

        foreach (var (report, tree) in year.Reports.Zip(year.ReportTrees))
        {
            cases.Add($"{report.Review} {report.Plan.Id}", Of(report, tree, year), tree.Root.Root.Value);
        }

        var untouched = cases.All.Count;
        var (_, whole, root) = cases.All[0];
        cases.Add("an assignment left out", whole, root, f => f["trees"]![0]!["leaves"]!.AsArray().RemoveAt(3));
        cases.Add("a person made another", whole, root, f => f["trees"]![0]!["leaves"]![7]!["public"]![5] = "gv-9z");
        cases.Add("a status made better", whole, root, f => f["trees"]![0]!["leaves"]![9]!["public"]![7] = "Finished");
        cases.Add("a figure edited", whole, root, f => f["figures"]![0]!["numbers"]!["done"] = 999);
        cases.Add("a denominator edited", whole, root, f => f["figures"]![1]!["numbers"]!["assigned"] = 1000);
        cases.Add("an activity left out", whole, root, f => f["figures"]!.AsArray().RemoveAt(0));

        using var folder = new TempFolder();
        var page = await cases.AskPageAsync(folder);

        foreach (var ((one, said), number) in cases.All.Zip(page).Select((c, i) => (c, i)))
        {
            said.Select(p => p.Code).ShouldBe(SecondVerifier.Verify(one.Proof, one.Roots), one.Name);
            said.Count.ShouldBeGreaterThanOrEqualTo(number < untouched ? 0 : 1, one.Name);
            (number >= untouched || said.Count == 0).ShouldBeTrue($"{one.Name}: {string.Join(", ", said.Take(5))}");
        }
    }

    private static string Of(SemesterReport report, LeafTree tree, RunYear year)
    {
        var counted = report.Months.Select(m => m.Month).ToHashSet();
        return Text(ProofFiles.OfReport(report, tree, year.MonthTrees.Where(t => t.Root.Months.Any(counted.Contains))));
    }

    private static string Text(ProofFile file) => Encoding.UTF8.GetString(file.ToBytes());

    /// <summary>The texts of the letters that say roots, as they would be pasted.</summary>
    private static string SummariesOf(string folder) => string.Join('\n', Directory
        .EnumerateFiles(folder, "*.eml", SearchOption.AllDirectories)
        .Select(file => MimeMessage.Load(file).TextBody ?? "")
        .Where(text => text.Contains(RootTexts.Heading.ToUpperInvariant(), StringComparison.Ordinal))
        .Distinct());
}
