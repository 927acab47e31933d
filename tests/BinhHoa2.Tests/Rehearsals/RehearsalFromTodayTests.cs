namespace BinhHoa2.Tests.Rehearsals;

/// <summary>
/// A rehearsal in the middle of the year goes on from what is: its letters are those of the ledger from then on, while the staff are
/// silent. A drawn school of each kind by default; 300 with FAULTS=all; SEED=n repeats one.
/// </summary>
public sealed class RehearsalFromTodayTests
{
    private const int DefaultSeed = 2;
    private const int DefaultSeedWithADraft = 1;
    private const int AllSeeds = 300;
    private const int MaxFailuresShown = 3;

    [Fact]
    public Task SilentRest_OfDrawnSchools_HasTheLettersOfTheLedgerFromThenOn() => ShouldEqualAsync(hasDraft: false, DefaultSeed);

    /// <summary>A plan that is rehearsed and then adopted at the desk.</summary>
    [Fact]
    public Task SilentRest_WithADraft_HasTheLettersAfterItsAdoption() => ShouldEqualAsync(hasDraft: true, DefaultSeedWithADraft);

    private static async Task ShouldEqualAsync(bool hasDraft, int usual)
    {
        var failures = new List<string>();
        var letters = 0;
        foreach (var seed in Seeds(usual))
        {
            await using var school = new LivedSchool(seed);
            await school.LiveAsync();
            var (now, store) = (school.Now, await school.DumpAsync());
            var draft = hasDraft ? school.Draft() : null;

            var rehearsed = await school.RehearseAsync(draft);

            var after = await school.DumpAsync();
            after.Except(store).Concat(store.Except(after)).ShouldBeEmpty("nothing outside is written");
            if (draft is not null)
            {
                await school.AdoptAsync(draft);
            }

            var (real, lines) = (await school.GoOnAsync(now, rehearsed.End), RealYear.Lines(rehearsed));
            letters += real.Count;
            if (!lines.SequenceEqual(real))
            {
                var missing = real.Except(lines).Select(l => $"- {l}");
                var added = lines.Except(real).Select(l => $"+ {l}");
                failures.Add($"SEED={seed} ({real.Count} letters):\n{string.Join('\n', missing.Concat(added))}"
                    + $"\n{string.Join('\n', rehearsed.Failures)}\n{string.Join('\n', school.Story)}");
            }
        }

        failures.Count.ShouldBe(0, string.Join("\n\n", failures.Take(MaxFailuresShown)));
        letters.ShouldBeGreaterThan(0);
    }

    private static IEnumerable<int> Seeds(int usual) =>
        Environment.GetEnvironmentVariable("SEED") is { } one ? [int.Parse(one)]
        : Environment.GetEnvironmentVariable("FAULTS") == "all" ? Enumerable.Range(1, AllSeeds)
        : [usual];
}
