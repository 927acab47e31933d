using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Durable;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>A store with a running month and an open request, recorded by an earlier version that wrote durable rows as JSON.</summary>
public sealed class RecordedStoreTests
{
    private static readonly DateTimeOffset Recorded = new(2021, 10, 12, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task Month_InAStoreOfAnEarlierVersion_ContinuesAndSendsNoLetterTwice()
    {
        var store = await File.ReadAllTextAsync(RecordedFile(), TestContext.Current.CancellationToken);
        var expected = await RunAsync(null);

        var outcome = await RunAsync(store);

        Records(outcome).ShouldBe(Records(expected));
        Letters(outcome).ShouldBeSubsetOf(Letters(expected));
        (Letters(outcome).Count + AcceptedLetters(store)).ShouldBe(Letters(expected).Count);
    }

    private static async Task<SchoolOutcome> RunAsync(string? store)
    {
        using var world = new SchoolEnvironment(store is null ? null : Recorded);
        await using var script = new SchoolMonthScript(world, int.MaxValue, Fault.Refused);
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

    private static List<string> Records(SchoolOutcome outcome) => [.. outcome.Lines.Where(l => !IsLetter(l))];

    private static List<string> Letters(SchoolOutcome outcome) => [.. outcome.Lines.Where(IsLetter)];

    private static bool IsLetter(string line) => line.StartsWith("letter ", StringComparison.Ordinal);

    private static int AcceptedLetters(string store) => JsonNode.Parse(store)!["tables"]![new StorageOptions().Prefix]!.AsArray().Count(
        r => r!["RowKey"]!.GetValue<string>().StartsWith(RecordKeys.LedgerPrefix, StringComparison.Ordinal)
            && r["State"]!.GetValue<string>() == nameof(LedgerState.Accepted));

    private static string RecordedFile([CallerFilePath] string caller = "") =>
        Path.Combine(Path.GetDirectoryName(caller)!, "Recorded", "before-history-in-protobuf.json");
}
