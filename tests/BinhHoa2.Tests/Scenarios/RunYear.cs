using System.Collections.Immutable;
using System.Net;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Simulation.People;
using BinhHoa2.Simulation.Year;
using BinhHoa2.Tests.Cloud.Cost;
using BinhHoa2.Tests.Histories;
using BinhHoa2.Tests.Infrastructure;
using Spectre.Console;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>A whole simulated year: what it left in its folder, the rows it ended with, and the histories of its orchestrations.</summary>
internal sealed record RunYear(
    bool WentWell,
    string Folder,
    ImmutableArray<MonthSnapshot> Months,
    ImmutableArray<SemesterReport> Reports,
    IReadOnlyList<RecordedHistory> Histories,
    StorageCounts BoardPage,
    YearCounts Counts)
{
    /// <summary>The trees whose roots were frozen with the months, in the order in which they were.</summary>
    public ImmutableArray<LeafTree> MonthTrees { get; init; } = [];

    /// <summary>The trees of the reports, in their order.</summary>
    public ImmutableArray<LeafTree> ReportTrees { get; init; } = [];

    /// <param name="verifyReplay">Whether every orchestration turn is replayed from scratch and compared.</param>
    /// <param name="plan">A plan that joins the sample's; null for the sample's alone.</param>
    public static async Task<RunYear> OfAsync(string folder, long seed, bool verifyReplay, string? plan = null)
    {
        string[] joined = plan is null ? [] : ["--plan", plan];
        var (arguments, problem) = SimulateArguments.Parse(["--seed", $"{seed}", "--out", folder, .. joined]);
        problem.ShouldBeNull();
        using var data = new TempFolder();
        var settings = AppSettings.Prepare(arguments!, data.Path);
        settings["Embedded:VerifyReplay"] = verifyReplay ? "true" : "false";
        await using var host = await EmbeddedHost.StartAsync(
            new() { Assembly = typeof(Sweeper).Assembly, RunEntryPoint = true, Settings = settings },
            TestContext.Current.CancellationToken);
        using var school = new EmbeddedSchool(host);
        using var measured = new MeasuredRequests();
        var quiet = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });

        var simulated = new SimulatedYear(school, arguments!, new BehaviourShares(), new YearProgress(quiet));
        var wentWell = await simulated.RunAsync(CancellationToken.None);
        var (requests, storage) = (measured.Counts, host.StorageRequests);

        var setup = await Get<SetupSource>(host).GetAsync(CancellationToken.None);
        var months = new List<MonthSnapshot>();
        foreach (var month in setup.Plans.Months)
        {
            var key = new SchoolMonth(setup.Profile.Id, month.Year, month.Month);
            months.Add(await Get<MonthRecords>(host).GetAsync(key, CancellationToken.None));
        }

        var reports = new List<SemesterReport>();
        foreach (var (ofPlan, review) in setup.Plans.All.SelectMany(p => Semesters.ReviewsOf(p), (p, review) => (p, review)))
        {
            var key = new SemesterKey(setup.Profile.Id, ofPlan.Year, review.Review, review.Due) { Plan = ofPlan.Id };
            var record = await Get<ReportRecords>(host).FindAsync(key, CancellationToken.None);
            reports.Add(record.ShouldNotBeNull().Frozen.ShouldNotBeNull());
        }

        var roots = Get<RootRecords>(host);
        var histories = await RecordedHistory.AllOfAsync(host);
        return new RunYear(
            wentWell,
            folder,
            [.. months],
            [.. reports],
            histories,
            await BoardPageAsync(host),
            YearCounts.Of(
                arguments!,
                setup.Roster.People.Length,
                months.Sum(m => m.Evidence.Sum(e => e.Files.Length)),
                histories,
                requests,
                storage))
        {
            MonthTrees = await roots.TreesOfAsync(RootRecords.In(months), CancellationToken.None),
            ReportTrees = await roots.TreesOfAsync(reports.Select(r => r.Root.ShouldNotBeNull()), CancellationToken.None),
        };
    }

    /// <summary>The storage requests of the Board's page with a whole year on it, opened by the principal's link.</summary>
    private static async Task<StorageCounts> BoardPageAsync(EmbeddedHost host)
    {
        var setup = await Get<SetupSource>(host).GetAsync(CancellationToken.None);
        var last = setup.Plans.Months.MaxBy(m => (m.Year, m.Month))!;
        var file = await Get<MonthRecords>(host).GetAsync(new SchoolMonth(setup.Profile.Id, last.Year, last.Month), CancellationToken.None);
        var chair = file.People.Single(p => p.Staff.Role == Role.Chair);
        var link = SchoolLinks.PathIn(await Get<SchoolLinks>(host).BoardAsync(file.Head.Month, chair, CancellationToken.None));
        await host.WhenIdleAsync(CancellationToken.None);
        var before = host.StorageRequests;
        using var http = new HttpClient { BaseAddress = host.BaseAddress };
        (await http.GetAsync(new Uri(link, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        return host.StorageRequests.Since(before);
    }

    private static T Get<T>(EmbeddedHost host)
        where T : class => (T)host.Services.GetService(typeof(T)).ShouldNotBeNull();
}
