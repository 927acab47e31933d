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
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>
/// October of a small school: opening, waves, three replies of which one is a difficulty, closing, summary; the processes it runs
/// in are the runner's.
/// </summary>
internal sealed partial class SchoolMonthScript(SchoolEnvironment world, ISchoolRunner app)
{
    private static readonly SchoolMonth October = new(new SchoolId("thbh2"), 2021, 10);

    public async Task RunAsync()
    {
        await BeginAsync();
        await EndAsync();
    }

    /// <summary>Runs until the month is running and has an open request.</summary>
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
    }

    public static DateTimeOffset Local(int month, int day, int hour) => new(2021, month, day, hour, 0, 0, TimeSpan.FromHours(7));

    public Task SweepAsync() => DoAsync(a => a.Get<Sweeper>().RunAsync(a.Get<DurableTaskClient>(), CancellationToken.None));

    public Task PassUntilAsync(DateTimeOffset until) => app.PassUntilAsync(until);

    /// <summary>Opens the page once and posts the form until it is recorded.</summary>
    public async Task ReplyAsync(string person, string activity, ReplyKind kind, string note)
    {
        byte[]? form = null;
        await DoAsync(async a =>
        {
            var month = await a.Get<MonthRecords>().GetAsync(October, CancellationToken.None);
            var recipient = month.People.Single(p => p.Staff.Id.Value == person);
            var link = await a.Get<SchoolLinks>().StaffAsync(October, recipient, CancellationToken.None);
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
            var content = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n");
            form.Add(ReplyFields.Files, new BinhHoa2.Simulation.Files.SmallFile("bien-ban.pdf", "application/pdf", content));
        }

        return await form.Content().ReadAsByteArrayAsync(CancellationToken.None);
    }

    private Task DoAsync(Func<SchoolProcess, Task> step) => app.DoAsync(step);
}
