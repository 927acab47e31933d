using System.Text.RegularExpressions;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.House;

/// <summary>The actions of the public workflows are pinned by commit, because tags can be moved, and jobs state their rights.</summary>
public sealed partial class WorkflowsTests
{
    private static readonly string Folder = Path.Combine(DotNet.Repository, ".github", "workflows");

    public static TheoryData<string> Workflows =>
        [.. Directory.EnumerateFiles(Folder, "*.yml").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Action_OfAWorkflow_IsPinnedByCommitWithItsVersion(string workflow)
    {
        var uses = Uses(workflow).ToList();

        uses.ShouldNotBeEmpty();
        uses.Where(line => !Pinned().IsMatch(line)).ShouldBeEmpty();
    }

    [Fact]
    public void Action_OfSeveralWorkflows_HasOneVersion() =>
        Workflows.SelectMany(workflow => Uses(workflow.Data))
            .Distinct()
            .GroupBy(line => line.Split('@')[0])
            .Where(lines => lines.Count() > 1)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Job_OfAWorkflow_StatesItsRightsAndItsTime(string workflow)
    {
        var parts = Text(workflow).Split("\njobs:\n");
        var (head, jobs) = (parts[0], Job().Split(parts[1])[1..]);

        head.ShouldContain("\npermissions: {}\n");
        jobs.ShouldNotBeEmpty();
        jobs.Where(job => !job.Contains("\n    permissions:\n", StringComparison.Ordinal)).ShouldBeEmpty();
        jobs.Where(job => !job.Contains("\n    timeout-minutes:", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Uses(string workflow) =>
        Use().Matches(Text(workflow)).Select(match => match.Groups["action"].Value);

    private static string Text(string workflow) => File.ReadAllText(Path.Combine(Folder, workflow)).ReplaceLineEndings("\n");

    [GeneratedRegex("^ *(- )?uses: (?<action>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Use();

    [GeneratedRegex(@"^[\w-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pinned();

    [GeneratedRegex("^  [a-z][a-z0-9-]*:$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Job();
}
