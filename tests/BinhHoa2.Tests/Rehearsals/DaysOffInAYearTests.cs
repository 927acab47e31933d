using Azure.Data.Tables;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Storage.Memory;
using BinhHoa2.Tests.Faults.School;
using BinhHoa2.Tests.Months;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Tests.Rehearsals;

/// <summary>
/// Drawn schools that enter and take back days off and worked days while their year runs: no sweep fails, no assignment is lost or
/// doubled, the days of a month stay once it has begun, and no letter leaves on a day that was off when it left.
/// FAULTS=all draws more; SEED=n repeats one.
/// </summary>
public sealed class DaysOffInAYearTests
{
    private const int DefaultSeeds = 2;
    private const int AllSeeds = 100;
    private const int DaysOfAYear = 125;
    private static readonly TimeOnly Sweep = new(7, 15);
    private static readonly TimeOnly Entry = new(6, 30);

    private static int Seeds => Environment.GetEnvironmentVariable("FAULTS") == "all" ? AllSeeds : DefaultSeeds;

    [Fact]
    public async Task Year_WithDrawnDaysOff_KeepsItsWorkAndItsLettersToTheCalendarInForce()
    {
        foreach (var seed in Environment.GetEnvironmentVariable("SEED") is { } one ? [int.Parse(one)] : Enumerable.Range(1, Seeds))
        {
            await RunAsync(seed);
        }
    }

    private static async Task RunAsync(int seed)
    {
        var (school, random, because) = (new SeededSchool(seed), new Random(seed), $"SEED={seed}");
        var first = school.Setup.Plans.All.Min(p => p.Adopted);
        var inForce = new List<(DateTimeOffset From, OwnDays Days)> { (DateTimeOffset.MinValue, school.Setup.OwnDays) };
        var begun = new Dictionary<(SchoolMonth, StaffId, ActivityId), DateOnly>();
        using var world = new SchoolEnvironment(VietnamTime.At(first, TimeOnly.MinValue))
        {
            Register = services => services
                .AddSingleton<ISetupFiles>(new DeskSetup(school.Setup))
                .AddSingleton(school.Calendar)
                .AddSingleton<IMailer>(new CollectingMailer()),
            VerifiesReplay = false,
        };
        await using var app = new InstalledRunner(world);
        for (var day = first; day <= first.AddDays(DaysOfAYear); day = day.AddDays(1))
        {
            if (day > first && random.Next(9) == 0)
            {
                await app.PassUntilAsync(VietnamTime.At(day, Entry));
                await app.DoAsync(a => ChangeAsync(a, day));
            }

            await app.PassUntilAsync(VietnamTime.At(day, Sweep));
            await app.DoAsync(a => SweepAsync(a, day));
        }

        await app.DoAsync(CheckAsync);

        async Task ChangeAsync(SchoolProcess a, DateOnly today)
        {
            var (now, calendar) = (VietnamTime.At(today, Entry), school.Calendar);
            var from = today.AddDays(random.Next(20));
            var (length, isRemoval) = (random.Next(4), random.Next(4) == 0);
            await a.Get<OwnDayRecords>().ChangeAsync(
                school.Setup.Profile.Id,
                stored =>
                {
                    var isOff = calendar.For(stored.OwnDays).IsWorkingDay(from);
                    var entry = isOff
                        ? new OwnDay(OwnDayKind.Off, from, from.AddDays(length), "Nghỉ bão", new("thu-ky"), now)
                        : new OwnDay(OwnDayKind.Worked, from, from, "Làm bù", new("thu-ky"), now);
                    var days = isRemoval && stored.OwnDays.Entries.LastOrDefault(e => e.To >= today) is { } last
                            ? stored.OwnDays.Without(last, today)
                        : stored.OwnDays.Entries.Any(e => e.From <= entry.To && entry.From <= e.To) ? stored.OwnDays
                        : stored.OwnDays.With(entry);
                    days = days with { Changed = now };
                    inForce.Add((now, days));
                    return (stored with { OwnDays = days }).Following(calendar.For(days), today);
                },
                CancellationToken.None);
            await SweepAsync(a, today);
        }

        async Task SweepAsync(SchoolProcess a, DateOnly today)
        {
            var result = await a.Get<Sweeper>().RunAsync(a.Get<DurableTaskClient>(), CancellationToken.None);
            result.Failures.ShouldBeEmpty(because);
            result.Refusal.ShouldBeNull(because);
            foreach (var month in await MonthsAsync(a))
            {
                foreach (var work in month.EveryAssignment)
                {
                    var key = (month.Head.Month, work.Person, work.Activity);
                    begun.TryAdd(key, work.Due);
                    work.Due.ShouldBe(begun[key], $"{because} {today} {key}: its month has begun");
                }
            }
        }

        async Task CheckAsync(SchoolProcess a)
        {
            foreach (var month in await MonthsAsync(a))
            {
                var work = month.EveryAssignment.Select(w => (w.Person, w.Activity)).ToList();
                work.ShouldBeUnique(because);
                foreach (var activity in month.Head.Activities.Where(x => !x.IsReview))
                {
                    Responsibility.For(activity, school.Setup.Roster, month.Head.Opened).Select(p => (p.Id, activity.Id))
                        .ShouldBeSubsetOf(work, $"{because} {month.Head.Month}: none is lost");
                }

                var planned = school.Setup.Plans.Months.Single(m => (m.Year, m.Month) == (month.Head.Month.Year, month.Head.Month.Month));
                planned.Activities.Select(x => x.Id).Where(id => school.Setup.Plans.IsInForce(id, month.Head.Opened))
                    .ShouldBeSubsetOf(month.Head.Activities.Select(x => x.Id), because);
            }

            foreach (var (line, at) in await LettersAsync(world))
            {
                var calendar = school.Calendar.For(inForce.Last(d => d.From <= at).Days);
                calendar.IsWorkingDay(VietnamTime.DateOf(at)).ShouldBeTrue($"{because} {line} left on {at:yyyy-MM-dd}");
            }
        }

        async Task<List<MonthSnapshot>> MonthsAsync(SchoolProcess a)
        {
            var months = new List<MonthSnapshot>();
            foreach (var month in school.Setup.Plans.Months)
            {
                var key = new SchoolMonth(school.Setup.Profile.Id, month.Year, month.Month);
                if (await a.Get<MonthRecords>().ReadAsync(key, CancellationToken.None) is { } read
                    && (read.Head.State is MonthState.Running or MonthState.Closed))
                {
                    months.Add(read);
                }
            }

            return months;
        }
    }

    private static async Task<List<(string Line, DateTimeOffset At)>> LettersAsync(SchoolEnvironment world)
    {
        var table = new TableServiceClient(MemoryStorage.ConnectionString, new TableClientOptions { Transport = world.Storage })
            .GetTableClient(new StorageOptions().Prefix);
        var rows = await table.QueryAsync<TableEntity>().ToListAsync();
        var letters = rows.Where(r => r.RowKey.StartsWith(RecordKeys.LedgerPrefix) && r.GetDateTimeOffset("ClaimedAt") is not null)
            .Select(r => ($"{r.PartitionKey} {r.RowKey}", r.GetDateTimeOffset("ClaimedAt")!.Value))
            .ToList();
        letters.ShouldNotBeEmpty();
        return letters;
    }

    /// <summary>A setup that the desk says once it is stored.</summary>
    private sealed class DeskSetup(SchoolSetup setup) : ISetupFiles
    {
        public SchoolSetup Load(SchoolSetup? known) => known ?? setup;

        public SchoolSetup LoadAfter(SchoolSetup? before) => before ?? setup;
    }
}
