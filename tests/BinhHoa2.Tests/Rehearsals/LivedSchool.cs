using System.Text;
using Azure.Data.Tables;
using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Rehearsal;
using BinhHoa2.Functions.Reply;
using BinhHoa2.Functions.Requests;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Rehearsals;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Storage.Memory;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Tests.Faults.School;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Rehearsals;

/// <summary>
/// A drawn school up to a drawn day in the middle of its year: some of its people have answered, asked for a later day or for help, some
/// requests were answered with a new day, others are open.
/// </summary>
internal sealed class LivedSchool : IAsyncDisposable
{
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Afternoon = new(14, 0);
    private static readonly TimeOnly Moment = new(10, 0);
    private static readonly string[] Answers =
        [nameof(ReplyKind.Done), nameof(ReplyKind.InProgress), nameof(ReplyKind.InProgress), nameof(ReplyKind.Difficulty)];

    private readonly SchoolSetup setup;
    private readonly Random random;
    private readonly SchoolEnvironment world;
    private readonly InstalledRunner app;

    public LivedSchool(int seed)
    {
        var school = new SeededSchool(seed);
        (setup, random) = (school.Setup, new Random(seed + 1));
        world = RealYear.WorldOf(setup, school.Calendar);
        app = new InstalledRunner(world);
    }

    /// <summary>What was done, for who reads a failure.</summary>
    public List<string> Story { get; } = [];

    public DateTimeOffset Now => world.Clock.GetUtcNow();

    /// <summary>Up to ten in the morning of the drawn day.</summary>
    public async Task LiveAsync()
    {
        var first = setup.Plans.All.Min(p => p.Adopted);
        var last = setup.Plans.Months[^1];
        var days = new DateOnly(last.Year, last.Month, 25).DayNumber - first.DayNumber;
        var until = first.AddDays(20 + random.Next(Math.Max(days - 20, 1)));
        for (var day = first; day < until; day = day.AddDays(1))
        {
            await app.PassUntilAsync(VietnamTime.At(day, new TimeOnly(7, 15)));
            await SweepAsync();
            await app.PassUntilAsync(VietnamTime.At(day, Morning));
            await app.DoAsync(a => random.Next(4) == 0 ? ReplyAsync(a) : Task.CompletedTask);
            await app.PassUntilAsync(VietnamTime.At(day, Afternoon));
            await app.DoAsync(a => random.Next(3) == 0 ? AnswerAsync(a) : Task.CompletedTask);
        }

        await app.PassUntilAsync(VietnamTime.At(until, new TimeOnly(7, 15)));
        await SweepAsync();
        await app.PassUntilAsync(VietnamTime.At(until, Moment));
        Story.Add($"now {until:yyyy-MM-dd}");
    }

    public async Task<RehearsedYear> RehearseAsync(Plan? draft)
    {
        RehearsedYear? year = null;
        await app.DoAsync(async a =>
        {
            var inForce = await a.Get<SetupSource>().GetAsync(CancellationToken.None);
            var school = await a.Get<SchoolSnapshots>().ReadAsync(inForce, Now, CancellationToken.None);
            year = await a.Get<Rehearser>().GoOnAsync(
                school.ShouldNotBeNull(), draft, StaffBehaviour.Silent, progress: null, CancellationToken.None);
        });
        return year!;
    }

    /// <summary>The plan with other days for work that is not over, and with further work in the coming weeks.</summary>
    public Plan Draft()
    {
        var today = VietnamTime.DateOf(Now);
        return setup.Plan with { Months = [.. setup.Plan.Months.Select(m => Changed(m, today))] };
    }

    /// <summary>Adopts a plan as the desk does.</summary>
    public Task AdoptAsync(Plan plan) => app.DoAsync(async a =>
    {
        var inForce = await a.Get<SetupSource>().GetAsync(CancellationToken.None);
        var adoption = new PlanAdoption(plan.Id, new StaffId("thu-ky"), Now, "mark", File: null, string.Empty);
        (await a.Get<SetupRecords>().AdoptAsync(inForce, inForce.With(plan).Noting(adoption), adoption, CancellationToken.None))
            .ShouldBeTrue();
        a.Get<SetupSource>().Invalidate();
        await a.Get<Sweeper>().RunAsync(a.Get<DurableTaskClient>(), CancellationToken.None);
    });

    /// <summary>Goes on to the end of a day, and returns the letters from a moment on.</summary>
    public async Task<IReadOnlyList<string>> GoOnAsync(DateTimeOffset from, DateOnly end)
    {
        await RealYear.LiveAsync(app, VietnamTime.DateOf(from).AddDays(1), end);
        return await RealYear.LettersAsync(world, from);
    }

    /// <summary>
    /// Every row of the records and of the durable runtime, with its version, but for the runtime's lease, which the host renews.
    /// </summary>
    public async Task<IReadOnlyList<string>> DumpAsync()
    {
        var tables = new TableServiceClient(MemoryStorage.ConnectionString, new TableClientOptions { Transport = world.Storage });
        var rows = new List<string>();
        foreach (var name in new[] { new StorageOptions().Prefix, $"{SchoolEnvironment.Hub}Turns" })
        {
            await foreach (var row in tables.GetTableClient(name).QueryAsync<TableEntity>())
            {
                if (row.PartitionKey != "@owner")
                {
                    rows.Add($"{name} {row.PartitionKey} {row.RowKey} {row.ETag}");
                }
            }
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        world.Dispose();
    }

    private Task SweepAsync() =>
        app.DoAsync(a => a.Get<Sweeper>().RunAsync(a.Get<DurableTaskClient>(), CancellationToken.None));

    private PlanMonth Changed(PlanMonth month, DateOnly today)
    {
        var changed = month.Activities.Select(activity => activity.Due > today && activity.Time is null && random.Next(2) == 0
            ? activity with { Due = today.AddDays(1 + random.Next(20)) }
            : activity).ToList();
        if ((month.Year, month.Month) == (today.Year, today.Month))
        {
            changed.Add(new PlanActivity(
                ActivityId.In(setup.Plan.Id, new ActivityId($"t{month.Month}-8")), "Việc thêm.", [Role.Teacher], today.AddDays(9)));
        }

        return month with { Activities = [.. changed] };
    }

    private async Task<(MonthSnapshot Month, T Item)?> DrawAsync<T>(SchoolProcess a, Func<MonthSnapshot, IEnumerable<T>> of)
    {
        var found = new List<(MonthSnapshot, T)>();
        foreach (var planned in setup.Plans.Months)
        {
            var key = new SchoolMonth(setup.Profile.Id, planned.Year, planned.Month);
            if (await a.Get<MonthRecords>().ReadAsync(key, CancellationToken.None) is { Head.State: MonthState.Running } month)
            {
                found.AddRange(of(month).Select(item => (month, item)));
            }
        }

        return found.Count == 0 ? null : found[random.Next(found.Count)];
    }

    private async Task ReplyAsync(SchoolProcess a)
    {
        if (await DrawAsync(a, m => m.Assignments.Where(w => w.Status.IsOpen)) is not { } drawn)
        {
            return;
        }

        var (month, work) = drawn;
        var link = await a.Get<SchoolLinks>().StaffAsync(month.Head.Month, month.Person(work.Person), CancellationToken.None);
        var token = TokenOf(link);
        var authorization = await a.Get<LinkAuthorizer>()
            .AuthorizeAsync(new DefaultHttpContext().Request, token, LinkPurpose.Staff, CancellationToken.None);
        if (authorization.Link is not { } authorized)
        {
            return;
        }

        var page = await a.Get<ReplyService>().PageAsync(authorized, asked: null, saved: null, problem: null, CancellationToken.None);
        var draw = random.Next(Answers.Length);
        var form = new MultipartForm("form");
        form.Add(ReplyFields.Activity, work.Activity.Value);
        form.Add(FormFields.Nonce, page.Nonce);
        form.Add(ReplyFields.Status, Answers[draw]);
        form.Add(ReplyFields.Note, "Ghi chú của người phụ trách.");
        form.Add(ReplyFields.Date, $"{page.Today:yyyy-MM-dd}");
        if (draw == 2)
        {
            form.Add(ReplyFields.Extend, "on");
            form.Add(FormFields.NewDate, $"{page.Today.AddDays(5 + random.Next(20)):yyyy-MM-dd}");
        }

        using var content = form.Content();
        var answer = await a.Create<PostReply>().RunAsync(
            Posted(await content.ReadAsByteArrayAsync(), "multipart/form-data; boundary=form"), token, a.Get<DurableTaskClient>());
        Story.Add($"{page.Today:yyyy-MM-dd} {work.Person} {work.Activity} {Answers[draw]} {draw} {answer is SeeOther}");
    }

    private async Task AnswerAsync(SchoolProcess a)
    {
        if (await DrawAsync(a, m => RequestRecords.In(m).Where(r => r.IsWaiting && !r.Steps.IsEmpty)) is not { } drawn)
        {
            return;
        }

        var (month, request) = drawn;
        var (seat, key) = (month.Person(request.Steps[^1].Person), new RequestKey(month.Head.Month, request.Id));
        var token = TokenOf(await a.Get<SchoolLinks>().DirectiveAsync(key, seat, CancellationToken.None));
        var authorization = await a.Get<LinkAuthorizer>()
            .AuthorizeAsync(new DefaultHttpContext().Request, token, LinkPurpose.Directive, CancellationToken.None);
        var directives = a.Get<DirectiveService>();
        if (authorization.Link is not { } link || await directives.OpenAsync(link, CancellationToken.None) is not { } context)
        {
            return;
        }

        var page = await directives.PageAsync(context, CancellationToken.None);
        var day = VietnamTime.DateOf(Now).AddDays(3 + random.Next(25));
        var input = new DirectiveInput(page.Nonce ?? string.Empty, nameof(DirectiveKind.NewDate), "Đồng ý dời.", $"{day:yyyy-MM-dd}");
        var asked = await directives.RecordAsync(context, input, CancellationToken.None);
        using var content = new FormUrlEncodedContent(
        [
            new(FormFields.Nonce, input.Nonce),
            new(DirectiveFields.Choice, input.Choice),
            new(DirectiveFields.Text, input.Text),
            new(FormFields.NewDate, input.NewDate),
            new(FormFields.Confirmed, asked?.ToConfirm?.Id.Value ?? string.Empty),
        ]);
        var answer = await a.Create<PostDirective>().RunAsync(
            Posted(await content.ReadAsByteArrayAsync(), "application/x-www-form-urlencoded"), token, a.Get<DurableTaskClient>());
        Story.Add($"{VietnamTime.DateOf(Now):yyyy-MM-dd} {seat.Staff.Id} gives {request.Activity} {day:yyyy-MM-dd} {answer is SeeOther}");
    }

    private static HttpRequest Posted(byte[] body, string type)
    {
        var request = new DefaultHttpContext().Request;
        (request.Body, request.ContentType) = (new MemoryStream(body), type);
        return request;
    }

    private static string TokenOf(string link) => link[(link.LastIndexOf('/') + 1)..];
}
