using System.Collections.Immutable;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Reply;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Storage.Memory;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Tests.Faults.School;
using BinhHoa2.Tests.Files;
using BinhHoa2.Tests.Months;
using BinhHoa2.Tests.Rehearsals;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Tests.Retention;

/// <summary>
/// A school of three people, with a plan of two months each school year, to which the teacher answers with a note and a picture. The
/// teacher of a year leaves with it.
/// </summary>
internal sealed class ThreePeople : IAsyncDisposable, ISetupFiles
{
    public static readonly SchoolId School = new("thbh2");
    private readonly SchoolEnvironment world;
    private readonly InstalledRunner app;
    private SchoolSetup setup = SetupOf(new SchoolYear(2021));

    public ThreePeople()
    {
        world = new SchoolEnvironment(VietnamTime.At(setup.Plan.Adopted, TimeOnly.MinValue))
        {
            Register = services => services.AddSingleton<ISetupFiles>(this).AddSingleton<IMailer>(Mailer),
            VerifiesReplay = false,
        };
        app = new InstalledRunner(world);
    }

    public CollectingMailer Mailer { get; } = new();

    public Task DoAsync(Func<SchoolProcess, Task> step) => app.DoAsync(step);

    /// <summary>The teacher of a school year.</summary>
    public static StaffMember TeacherOf(SchoolYear year) => new(
        new StaffId($"gv-{year.First}"), $"Cô Giáo Năm {year.First}", "Giáo viên", $"gv{year.First}@thbh2.example", Role.Teacher, "to-1");

    public static string NoteOf(SchoolYear year) => $"Ghi chú riêng của năm {year.First}.";

    /// <summary>A school year: its plan is taken over in October, its months open and close, the teacher answers.</summary>
    public async Task LiveAsync(SchoolYear year)
    {
        setup = SetupOf(year);
        await PassAsync(new DateOnly(year.First, 10, 18));
        await app.DoAsync(a => ReplyAsync(a, year));
        await PassAsync(year.LastDay.AddDays(-31));
    }

    /// <summary>The teacher is on the roster no more, and the school year ends.</summary>
    public async Task EndAsync(SchoolYear year)
    {
        setup = setup with { Roster = new Roster([.. setup.Roster.People.Where(p => p.Role != Role.Teacher)]) };
        await PassAsync(year.LastDay);
    }

    /// <summary>
    /// Lets time pass, with a sweep on each Sunday and Monday while months run, and on the first ones of each month else.
    /// </summary>
    public async Task PassAsync(DateOnly until)
    {
        var now = VietnamTime.DateOf(world.Clock.GetUtcNow());
        for (var day = now.AddDays(1); day <= until; day = day.AddDays(1))
        {
            var isRunning = setup.Plans.Year.Contains(day.Year, day.Month) && day.Month is 10 or 11 or 1 or 2;
            if (day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday && (isRunning || day.AddDays(-1).Day <= 7))
            {
                await app.PassUntilAsync(VietnamTime.At(day, new TimeOnly(8, 15)));
                await app.DoAsync(async a => (await a.Get<Sweeper>().RunAsync(a.Get<DurableTaskClient>(), CancellationToken.None))
                    .Failures.ShouldBeEmpty());
            }
        }

        await app.PassUntilAsync(VietnamTime.At(until, new TimeOnly(18, 0)));
    }

    /// <summary>Every row of the records.</summary>
    public async Task<ImmutableArray<TableEntity>> RowsAsync()
    {
        var table = new TableServiceClient(MemoryStorage.ConnectionString, new TableClientOptions { Transport = world.Storage })
            .GetTableClient(new StorageOptions().Prefix);
        return [.. await table.QueryAsync<TableEntity>().ToListAsync()];
    }

    /// <summary>The names of all blobs of the records.</summary>
    public async Task<ImmutableArray<string>> BlobsAsync()
    {
        var service = new BlobServiceClient(MemoryStorage.ConnectionString, new BlobClientOptions { Transport = world.Storage });
        var names = new List<string>();
        foreach (var container in new[] { "evidence", "reports" })
        {
            var prefix = new StorageOptions().Prefix.ToLowerInvariant();
            await foreach (var blob in service.GetBlobContainerClient($"{prefix}-{container}").GetBlobsAsync())
            {
                names.Add($"{container}/{blob.Name}");
            }
        }

        return [.. names];
    }

    public SchoolSetup Load(SchoolSetup? known) => setup;

    public SchoolSetup LoadAfter(SchoolSetup? before) => setup;

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        world.Dispose();
    }

    private static SchoolSetup SetupOf(SchoolYear year)
    {
        var small = SmallSetup.With();
        PlanMonth Month(DateOnly due, Review review = Review.None) => new(
            due.Year,
            due.Month,
            [
                new PlanActivity(new ActivityId($"t{due.Month}-1"), $"Việc của tháng {due.Month}.", [Role.Teacher], due),
                .. review == Review.None
                    ? Array.Empty<PlanActivity>()
                    : [new PlanActivity(new ActivityId($"t{due.Month}-2"), "Sơ kết học kì 1.", [], due, review)],
            ]);
        return small with
        {
            Plan = small.Plan with
            {
                Year = year,
                Adopted = new DateOnly(year.First, 10, 4),
                Months = [Month(new DateOnly(year.First, 10, 29)), Month(new DateOnly(year.First + 1, 1, 14), Review.MidYear)],
            },
            Roster = new Roster(
            [
                .. small.Roster.People.Where(p => p.Role is Role.Chair or Role.Secretary), TeacherOf(year),
            ]),
        };
    }

    private static async Task ReplyAsync(SchoolProcess a, SchoolYear year)
    {
        var month = await a.Get<MonthRecords>().GetAsync(new SchoolMonth(School, year.First, 10), CancellationToken.None);
        var link = await a.Get<SchoolLinks>().StaffAsync(month.Head.Month, month.Person(TeacherOf(year).Id), CancellationToken.None);
        var token = link[(link.LastIndexOf('/') + 1)..];
        var authorization = await a.Get<LinkAuthorizer>()
            .AuthorizeAsync(new DefaultHttpContext().Request, token, LinkPurpose.Staff, CancellationToken.None);
        var page = await a.Get<ReplyService>()
            .PageAsync(authorization.Link.ShouldNotBeNull(), asked: null, saved: null, problem: null, CancellationToken.None);
        var form = new MultipartForm("form");
        form.Add(ReplyFields.Activity, "t10-1");
        form.Add(FormFields.Nonce, page.Nonce);
        form.Add(ReplyFields.Status, nameof(ReplyKind.Done));
        form.Add(ReplyFields.Note, NoteOf(year));
        form.Add(ReplyFields.Date, $"{page.Today:yyyy-MM-dd}");
        form.Add(ReplyFields.Pupils, nameof(PupilsShown.None));
        form.Add(ReplyFields.Files, new SmallFile($"anh-{year.First}.png", "image/png", SampleFiles.Png()));
        using var content = form.Content();
        var request = new DefaultHttpContext().Request;
        (request.Body, request.ContentType) = (
            new MemoryStream(await content.ReadAsByteArrayAsync()), "multipart/form-data; boundary=form");
        (await a.Create<PostReply>().RunAsync(request, token, a.Get<DurableTaskClient>())).GetType().Name.ShouldBe("SeeOther");
    }
}
