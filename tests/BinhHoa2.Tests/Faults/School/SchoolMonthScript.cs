using System.Text;
using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Reply;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Tests.Durable;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>
/// October of a small school: opening, waves, three replies of which one is a difficulty, closing, summary. At the
/// request and in the way given the app meets a fault; it then goes on as it can, is killed as soon as it is at rest,
/// and a new process does the step once more, as the timer, the operator and the person who saw an error page would.
/// </summary>
internal sealed class SchoolMonthScript(SchoolWorld world, int faultAt, Fault way) : IAsyncDisposable
{
    private static readonly SchoolMonth October = new(new SchoolId("thbh2"), 2021, 10);

    private FaultyTransport transport = new(world.Storage) { BreakAt = faultAt, Way = way };
    private SchoolProcess? app;

    /// <summary>How many requests the first life made: all of them, if the fault lay beyond.</summary>
    public int Requests { get; private set; }

    public bool Struck { get; private set; }

    public async Task RunAsync()
    {
        await BeginAsync();
        await EndAsync();
    }

    /// <summary>Up to a running month with an open request.</summary>
    public async Task BeginAsync()
    {
        await SweepAsync();
        await PassUntilAsync(Local(10, 12, 8));
        await ReplyAsync(SmallSchool.Teacher, "t10-2", ReplyKind.InProgress, "Đang chuẩn bị tiết dạy.");
        await ReplyAsync(SmallSchool.ViceChair, "t10-1", ReplyKind.Difficulty, "Chưa có đề khảo sát.");
    }

    public async Task EndAsync()
    {
        await PassUntilAsync(Local(10, 20, 8));
        await SweepAsync();
        await ReplyAsync(SmallSchool.Teacher, "t10-2", ReplyKind.Done, "Đã dự giờ ba tiết.");
        await PassUntilAsync(Local(11, 2, 12));
        await SweepAsync();
        await PassUntilAsync(Local(11, 5, 12));
        Requests = Struck ? Requests : transport.Count;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    private static DateTimeOffset Local(int month, int day, int hour) => new(2021, month, day, hour, 0, 0, TimeSpan.FromHours(7));

    public Task SweepAsync() => DoAsync(a => a.Get<Sweeper>().RunAsync(a.Get<DurableTaskClient>(), CancellationToken.None));

    private Task PassUntilAsync(DateTimeOffset until) => DoAsync(async a =>
    {
        for (var fired = true; fired;)
        {
            await a.QuietAsync();
            if (transport.Broke.IsCompleted && !Struck)
            {
                return;
            }

            a.InFlight.TryWhileIdle(() => fired = world.Clock.Step(until));
        }
    });

    /// <summary>A person opens the page once and sends the form until an answer says that it is recorded.</summary>
    private async Task ReplyAsync(string person, string activity, ReplyKind kind, string note)
    {
        byte[]? form = null;
        await DoAsync(async a =>
        {
            var month = await a.Get<MonthRecords>().GetAsync(October, CancellationToken.None);
            var link = await a.Get<SchoolLinks>().StaffAsync(October, month.People.Single(p => p.Staff.Id.Value == person), CancellationToken.None);
            var token = link[(link.LastIndexOf('/') + 1)..];
            form ??= await FillAsync(a, token, activity, kind, note);
            var context = new DefaultHttpContext();
            context.Request.Body = new MemoryStream(form);
            context.Request.ContentType = "multipart/form-data; boundary=form";
            var answer = await a.Create<PostReply>().RunAsync(context.Request, token, a.Get<DurableTaskClient>());
            answer.ShouldBeOfType<SeeOther>();
        });
    }

    private static async Task<byte[]> FillAsync(SchoolProcess a, string token, string activity, ReplyKind kind, string note)
    {
        var authorization = await a.Get<LinkAuthorizer>()
            .AuthorizeAsync(new DefaultHttpContext().Request, token, LinkPurpose.Staff, CancellationToken.None);
        var link = authorization.Link.ShouldNotBeNull();
        var page = await a.Get<ReplyService>().PageAsync(link, asked: null, saved: null, problem: null, CancellationToken.None);
        var form = new MultipartForm("form");
        form.Add(ReplyFields.Activity, activity);
        form.Add(FormFields.Nonce, page.Nonce);
        form.Add(ReplyFields.Status, kind.ToString());
        form.Add(ReplyFields.Note, note);
        form.Add(ReplyFields.Date, page.Today.ToString("yyyy-MM-dd"));
        if (kind == ReplyKind.Done)
        {
            form.Add(ReplyFields.Files, new BinhHoa2.Simulation.Files.SmallFile("bien-ban.pdf", "application/pdf", Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n")));
        }

        return await form.Content().ReadAsByteArrayAsync(CancellationToken.None);
    }

    private async Task DoAsync(Func<SchoolProcess, Task> step)
    {
        for (var done = false; !done;)
        {
            try
            {
                if (app is null)
                {
                    app = new SchoolProcess(world, transport);
                    await app.StartAsync();
                }

                await step(app);
                await app.QuietAsync();
                done = true;
            }
            catch (Exception) when (transport.Broke.IsCompleted && !Struck)
            {
                // What a person or an operator would see; the next life does it again.
                done = false;
            }

            if (transport.Broke.IsCompleted && !Struck)
            {
                done = false;
                Struck = true;
                Requests = transport.Count;
                await app!.DisposeAsync();
                app = null;
                transport = new FaultyTransport(world.Storage);
            }
        }
    }
}
