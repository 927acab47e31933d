using System.Text;
using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Reply;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>People who answer every work at three in the afternoon of its due day: done. They open their link and post its form.</summary>
internal sealed class PromptStaff(Sandbox sandbox)
{
    private const string Boundary = "form";
    private const string Note = "Đã hoàn thành.";
    private static readonly TimeOnly Afternoon = new(15, 0);

    // A range may end after its month; who came late has a later day.
    private const int MaxDaysAfterClosing = 62;

    /// <summary>When they answer next.</summary>
    public DateTimeOffset Next { get; private set; } = VietnamTime.At(sandbox.Clock.Today(), Afternoon);

    /// <summary>Answers what is due by today.</summary>
    public async Task AnswerAsync(CancellationToken cancellation)
    {
        var today = sandbox.Clock.Today();
        Next = VietnamTime.At(today.AddDays(1), Afternoon);
        var setup = await sandbox.Get<SetupSource>().GetAsync(cancellation);
        foreach (var planned in setup.Plans.Months)
        {
            var month = new SchoolMonth(setup.Profile.Id, planned.Year, planned.Month);
            if (month.FirstDay <= today && month.LastDay.AddDays(MaxDaysAfterClosing) >= today)
            {
                await AnswerAsync(month, today, cancellation);
            }
        }
    }

    private async Task AnswerAsync(SchoolMonth month, DateOnly today, CancellationToken cancellation)
    {
        var file = await sandbox.Get<MonthRecords>().ReadAsync(month, cancellation);
        if (file is not { Head.State: MonthState.Running or MonthState.Closed })
        {
            return;
        }

        foreach (var work in file.Assignments.Where(a => a.Status.IsOpen && !a.IsCancelled && a.Due <= today))
        {
            await AnswerAsync(file, work, today, cancellation);
        }
    }

    private async Task AnswerAsync(MonthSnapshot month, Assignment work, DateOnly today, CancellationToken cancellation)
    {
        var person = month.People.First(p => p.Staff.Id == work.Person);
        var address = await sandbox.Get<SchoolLinks>().StaffAsync(month.Head.Month, person, cancellation);
        var token = address[(address.LastIndexOf('/') + 1)..];
        var request = new DefaultHttpContext().Request;
        var authorization = await sandbox.Get<LinkAuthorizer>().AuthorizeAsync(request, token, LinkPurpose.Staff, cancellation);
        if (authorization.Link is not { } link)
        {
            // Who has left the staff, and has no substitute, answers nothing.
            return;
        }

        var replies = sandbox.Get<ReplyService>();
        var page = await replies.PageAsync(link, asked: null, saved: null, problem: null, cancellation);
        request.ContentType = $"multipart/form-data; boundary={Boundary}";
        request.Body = Form(
            (ReplyFields.Activity, work.Activity.Value),
            (FormFields.Nonce, page.Nonce),
            (ReplyFields.Status, nameof(ReplyKind.Done)),
            (ReplyFields.Note, Note),
            (ReplyFields.Date, $"{today:yyyy-MM-dd}"));
        var check = await replies.RecordAsync(link, new ReplyForm(request, sandbox.Get<ReplyLimits>()), cancellation);
        if (check?.Value is null)
        {
            sandbox.Runtime.MarkFailed($"{month.Head.Month} {work.Activity}", check?.Problem?.Message ?? "The form was not taken.");
        }
    }

    private static MemoryStream Form(params (string Name, string Value)[] fields)
    {
        var body = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            body.Append($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        }

        return new MemoryStream(Encoding.UTF8.GetBytes(body.Append($"--{Boundary}--\r\n").ToString()));
    }
}
