using System.Diagnostics;
using System.Diagnostics.Metrics;
using Azure.Data.Tables;
using BinhHoa2.Functions.Rehearsal;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Rehearsals;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Storage.Memory;
using BinhHoa2.Shared.Telemetry;
using BinhHoa2.Tests.Faults.School;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Rehearsals;

/// <summary>A year in the sandbox: what it shows, and that nothing of it is outside.</summary>
public sealed class RehearserTests
{
    // A rehearsal of the sample takes 1,000 requests to its store and 226 turns.
    private const int MaxRequests = 1500;
    private const int MaxTurns = 400;

    private static readonly SchoolSetup OneWork = SmallSetup.With(
        SmallSetup.Work("t10-1", Role.Teacher, new DateOnly(2021, 10, 20)),
        SmallSetup.Work("t11-1", Role.Secretary, new DateOnly(2021, 11, 30)));

    [Fact]
    public async Task SilentStaff_OneWork_GetsItsWholeLadder()
    {
        var year = await SmallSetup.RehearseAsync(OneWork);

        Digests(year).Where(IsOfOctober).ShouldBe(
        [
            "2021-10-01 07:30 gv-1a", "2021-10-13 07:30 gv-1a", "2021-10-19 07:30 gv-1a", "2021-10-21 07:30 gv-1a",
            "2021-10-21 07:30 to-truong-1", "2021-11-01 07:30 gv-1a",
        ]);
        year.Failures.ShouldBeEmpty();
        year.Letters.Count(l => l.Key.Kind == LetterKind.Summary).ShouldBe(6, "three of the Board, two months");
        year.Letters.ShouldAllBe(l => l.Text.Length > 0 && l.Html.Length > 0 && l.Subject.Length > 0);
        (year.Begin, year.End).ShouldBe((new DateOnly(2021, 10, 1), new DateOnly(2021, 12, 4)));
    }

    [Fact]
    public async Task PromptStaff_OneWork_GetsWhatComesBeforeItsDay()
    {
        var year = await SmallSetup.RehearseAsync(OneWork, StaffBehaviour.Prompt);

        Digests(year).Where(IsOfOctober).ShouldBe(["2021-10-01 07:30 gv-1a", "2021-10-13 07:30 gv-1a", "2021-10-19 07:30 gv-1a"]);
        year.Failures.ShouldBeEmpty();
        year.Letters.First(l => l.Key.Kind == LetterKind.Summary).Text.ShouldContain("1/1");
    }

    [Fact]
    public async Task SampleSchool_Year_NeedsSoManyRequestsAndTurns()
    {
        var setup = SchoolFiles.Load(
            [SampleSchool.PlanPath], SampleSchool.RosterPath, SampleSchool.ProfilePath, new PlanChecks(SmallSetup.Calendar));
        var days = new List<DateOnly>();

        var year = await new Rehearser(SmallSetup.Calendar, SmallSetup.Options).RunAsync(
            setup, StaffBehaviour.Silent, ReportAsync, TestContext.Current.CancellationToken);

        Task ReportAsync(DateOnly day)
        {
            days.Add(day);
            return Task.CompletedTask;
        }

        year.Failures.ShouldBeEmpty();
        year.Letters.Select(l => l.Key.Recipient).Distinct().Count().ShouldBe(setup.Roster.People.Length);
        year.StorageRequests.ShouldBeLessThan(MaxRequests);
        year.Turns.ShouldBeLessThan(MaxTurns);
        days.ShouldBe(days.Distinct().Order());
        days[^1].ShouldBe(year.End);
    }

    [Fact]
    public async Task Links_OfARehearsal_LeadNowhere()
    {
        var year = await SmallSetup.RehearseAsync(OneWork);

        year.Letters.SelectMany(l => l.Text.Split()).Where(w => w.StartsWith("http", StringComparison.Ordinal)).ShouldNotBeEmpty();
        year.Letters.SelectMany(l => l.Text.Split())
            .Where(w => w.StartsWith("http", StringComparison.Ordinal))
            .ShouldAllBe(w => new Uri(w).Host.EndsWith(".invalid"));
    }

    /// <summary>A month is running, with a plan of another school year; a rehearsal is run in its process by its services.</summary>
    [Fact]
    public async Task Rehearsal_BesideARunningSchool_ReadsAndWritesNothingOfIt()
    {
        using var world = new SchoolEnvironment();
        await using var app = new InstalledRunner(world);
        await new SchoolMonthScript(world, app).BeginAsync();
        var (store, requests, letters) = (await DumpAsync(world), world.Storage.Requests, Directory.GetFiles(world.Mailbox));
        var measured = new List<string>();
        RehearsedYear? year = null;

        await app.DoAsync(async a =>
        {
            using var listening = Listening(measured);
            year = await a.Get<Rehearser>().RunAsync(OneWork, StaffBehaviour.Prompt, progress: null, CancellationToken.None);
        });

        year!.Letters.ShouldNotBeEmpty();
        world.Storage.Requests.ShouldBe(requests);
        (await DumpAsync(world)).ShouldBe(store);
        Directory.GetFiles(world.Mailbox).ShouldBe(letters);
        measured.ShouldBeEmpty();
        await app.DoAsync(async a =>
        {
            using var listening = Listening(measured);
            await a.Get<Sweeper>().RunAsync(a.Get<DurableTaskClient>(), CancellationToken.None);
        });
        measured.ShouldNotBeEmpty("what the school itself does is measured as before");
    }

    private static IEnumerable<string> Digests(RehearsedYear year) =>
        year.Letters.Where(l => l.Key.Kind == LetterKind.Digest)
            .Select(l => $"{l.Day:yyyy-MM-dd} {l.Time:HH:mm} {l.Key.Recipient}").Order();

    /// <summary>Of the work of October; that of November is the secretary's, and the deputy hears of it.</summary>
    private static bool IsOfOctober(string letter) => letter.EndsWith(" gv-1a") || letter.EndsWith(" to-truong-1");

    /// <summary>Records what is measured in this flow of calls; other tests run at the same time.</summary>
    private static Listener Listening(List<string> measured) => new(measured);

    private static async Task<IReadOnlyList<string>> DumpAsync(SchoolEnvironment world)
    {
        var tables = new TableServiceClient(MemoryStorage.ConnectionString, new TableClientOptions { Transport = world.Storage });
        var rows = new List<string>();
        foreach (var name in new[] { new StorageOptions().Prefix, $"{SchoolEnvironment.Hub}Turns" })
        {
            await foreach (var row in tables.GetTableClient(name).QueryAsync<TableEntity>())
            {
                rows.Add($"{name} {row.PartitionKey} {row.RowKey} {row.ETag}");
            }
        }

        return rows;
    }

    private sealed class Listener : IDisposable
    {
        private static readonly AsyncLocal<bool> Mine = new();
        private readonly MeterListener meters = new();
        private readonly ActivityListener spans;

        public Listener(List<string> measured)
        {
            Mine.Value = true;
            meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == SchoolTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            meters.SetMeasurementEventCallback<long>((instrument, _, _, _) => Add(instrument.Name));
            meters.SetMeasurementEventCallback<double>((instrument, _, _, _) => Add(instrument.Name));
            meters.Start();
            spans = new ActivityListener
            {
                ShouldListenTo = source => source.Name == SchoolTelemetry.Name,
                Sample = (ref _) => ActivitySamplingResult.AllData,
                ActivityStarted = span => Add(span.OperationName),
            };
            ActivitySource.AddActivityListener(spans);

            void Add(string name)
            {
                if (Mine.Value)
                {
                    lock (measured)
                    {
                        measured.Add(name);
                    }
                }
            }
        }

        public void Dispose()
        {
            Mine.Value = false;
            meters.Dispose();
            spans.Dispose();
        }
    }
}
