using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Durable;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>
/// Stores with a running month and an open request, recorded by earlier versions: one that wrote durable rows as JSON, and the last one
/// that knew no kinds of work, no plan but one and no change of it in mid-month.
/// </summary>
public sealed partial class RecordedStoreTests
{
    private static readonly string[] BoardLetters = ["l!difficulty!", "l!boardnews!", "board-news", "Để biết: "];

    private static readonly DateTimeOffset Recorded = new(2021, 10, 12, 8, 0, 0, TimeSpan.FromHours(7));

    [Theory]
    [InlineData("before-history-in-protobuf.json", true)]
    [InlineData("before-kinds-of-work.json", false)]
    public async Task Month_InAStoreOfAnEarlierVersion_ContinuesAndSendsNoLetterTwice(string file, bool informedAtOnce)
    {
        var store = await File.ReadAllTextAsync(RecordedFile(file), TestContext.Current.CancellationToken);
        var expected = await RunAsync(null);

        var outcome = await RunAsync(store);

        Records(outcome).ShouldBe(Records(expected));
        Letters(outcome).ShouldBeSubsetOf(Letters(expected));
        (Letters(outcome).Count + AcceptedLetters(store)).ShouldBe(Letters(expected).Count);
        outcome.Lines.Any(l => l.Contains("boardnews")).ShouldBe(!informedAtOnce, "letter by letter at once, or now");
    }

    private static async Task<SchoolOutcome> RunAsync(string? store)
    {
        using var world = new SchoolEnvironment(store is null ? null : Recorded);
        await using var app = new FaultyRunner(world, int.MaxValue, Fault.Refused);
        var script = new SchoolMonthScript(world, app);
        if (store is null)
        {
            await script.RunAsync();
        }
        else
        {
            await RecordedStore.LoadAsync(world.Storage, store);
            await script.SweepAsync();
            await script.EndAsync();
        }

        return await SchoolOutcome.OfAsync(world);
    }

    private static List<string> Records(SchoolOutcome outcome) =>
        [.. outcome.Lines.Where(l => !IsLetter(l) && !IsToTheBoard(l)).Select(WithoutForm).Order(StringComparer.Ordinal)];

    private static List<string> Letters(SchoolOutcome outcome) => [.. outcome.Lines.Where(l => IsLetter(l) && !IsToTheBoard(l))];

    /// <summary>Whether a line is of a letter that informs the Board of a request: the two versions send these by other rules.</summary>
    private static bool IsToTheBoard(string line) => BoardLetters.Any(line.Contains);

    /// <summary>
    /// A line without what each version says in its own form of a request's step: the subject of the ledger key, and until when
    /// the recipient has the duty to answer; and without the mark of the plans, which a month that an earlier version opened has not.
    /// </summary>
    private static string WithoutForm(string line) => PlanMark().Replace(StepForm().Replace(line, "…"), string.Empty);

    private static bool IsLetter(string line) => line.StartsWith("letter ", StringComparison.Ordinal);

    private static int AcceptedLetters(string store) => JsonNode.Parse(store)!["tables"]![new StorageOptions().Prefix]!.AsArray().Count(
        r => r!["RowKey"]!.GetValue<string>().StartsWith(RecordKeys.LedgerPrefix, StringComparison.Ordinal)
            && !IsToTheBoard(r["RowKey"]!.GetValue<string>())
            && r["State"]!.GetValue<string>() == nameof(LedgerState.Accepted));

    [GeneratedRegex("""(?<=l!requeststep!)[^!]+|(?<=Kind=RequestStep.*Subject=).*|(?<="until":")[^"]+""", RegexOptions.None, 1000)]
    private static partial Regex StepForm();

    [GeneratedRegex("PlanMark=[^,]*, ", RegexOptions.None, 1000)]
    private static partial Regex PlanMark();

    private static string RecordedFile(string file, [CallerFilePath] string caller = "") =>
        Path.Combine(Path.GetDirectoryName(caller)!, "Recorded", file);
}
