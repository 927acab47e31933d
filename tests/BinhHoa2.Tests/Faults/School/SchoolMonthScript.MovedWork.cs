using System.Globalization;
using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Requests;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>
/// October again, but its work is moved past its closing: the lead answers a difficulty with a new day in November, the teacher's
/// links are ended, the steps of the new day go out while no month runs, and the teacher answers in the closed month.
/// </summary>
internal sealed partial class SchoolMonthScript
{
    private static readonly DateOnly Moved = new(2021, 11, 19);

    public async Task RunMovedAsync()
    {
        await SweepAsync();
        await PassUntilAsync(Local(10, 12, 8));
        await ReplyAsync(SmallSchool.Teacher, "t10-2", ReplyKind.Difficulty, "Trường mất điện, chưa thao giảng được.");

        // What a lost signal left behind is found by a sweep, and what was claimed by a killed process is sent again after two hours,
        // before links and days change.
        await SettleAsync(Local(10, 12, 11));
        await MoveAsync();
        await SettleAsync(Local(10, 12, 14));
        await EndLinksAsync();

        // Whether the operator had to repeat it, two hours later, or not.
        await PassUntilAsync(Local(10, 12, 17));
        await ReplyAsync(SmallSchool.ViceChair, "t10-1", ReplyKind.Done, "Đã khảo sát.");
        await PassUntilAsync(Local(11, 5, 12));

        // Five working days before the new day, one before it, and one after it.
        foreach (var day in new[] { 12, 18, 22 })
        {
            await PassUntilAsync(Local(11, day, 8));
            await SettleAsync(Local(11, day, 12));
        }

        await ReplyAsync(SmallSchool.Teacher, "t10-2", ReplyKind.Done, "Đã thao giảng hai tiết.");
        await PassUntilAsync(Local(11, 26, 8));
        await SweepAsync();
    }

    /// <summary>The operator repeats the call when the answer says so.</summary>
    private async Task EndLinksAsync()
    {
        DateTimeOffset? again = null;
        do
        {
            await DoAsync(async a =>
            {
                var teacher = new StaffId(SmallSchool.Teacher);
                var mailed = await a.Get<LinkRevocation>().EndAsync(
                    October, teacher, "mat-dien-thoai", mails: true, CancellationToken.None);
                again = mailed.ShouldNotBeNull().RetryAt;
            });
            await PassUntilAsync(again ?? world.Clock.GetUtcNow());
        }
        while (again is not null);
    }

    private async Task SettleAsync(DateTimeOffset until)
    {
        await SweepAsync();
        await PassUntilAsync(until);
    }

    /// <summary>The lead opens the request once and posts the new day until it is recorded.</summary>
    private async Task MoveAsync()
    {
        KeyValuePair<string, string>[]? form = null;
        await DoAsync(async a =>
        {
            var month = await a.Get<MonthRecords>().GetAsync(October, CancellationToken.None);
            var request = RequestRecords.In(month).Single();
            var lead = month.People.Single(p => p.Staff.Role == Role.SubjectLead);
            var link = await a.Get<SchoolLinks>().DirectiveAsync(new RequestKey(October, request.Id), lead, CancellationToken.None);
            var token = link[(link.LastIndexOf('/') + 1)..];
            form ??= await FillAsync(a, token);
            using var content = new FormUrlEncodedContent(form);
            var context = new DefaultHttpContext();
            context.Request.Body = new MemoryStream(await content.ReadAsByteArrayAsync(CancellationToken.None));
            context.Request.ContentType = "application/x-www-form-urlencoded";
            var answer = await a.Create<PostDirective>().RunAsync(context.Request, token, a.Get<DurableTaskClient>());
            answer.ShouldBeOfType<SeeOther>();
        });
    }

    /// <summary>The form as it is sent from the page that shows the answer once more.</summary>
    private static async Task<KeyValuePair<string, string>[]> FillAsync(SchoolProcess a, string token)
    {
        var directives = a.Get<DirectiveService>();
        var authorization = await a.Get<LinkAuthorizer>()
            .AuthorizeAsync(new DefaultHttpContext().Request, token, LinkPurpose.Directive, CancellationToken.None);
        var context = (await directives.OpenAsync(authorization.Link.ShouldNotBeNull(), CancellationToken.None)).ShouldNotBeNull();
        var page = await directives.PageAsync(context, CancellationToken.None);
        var day = Moved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var input = new DirectiveInput(page.Nonce.ShouldNotBeNull(), nameof(DirectiveKind.NewDate), "Đồng ý dời.", day);
        var asked = (await directives.RecordAsync(context, input, CancellationToken.None)).ShouldNotBeNull();
        return
        [
            new(FormFields.Nonce, input.Nonce),
            new(DirectiveFields.Choice, input.Choice),
            new(DirectiveFields.Text, input.Text),
            new(FormFields.NewDate, input.NewDate),
            new(FormFields.Confirmed, asked.ToConfirm.ShouldNotBeNull().Id.Value),
        ];
    }
}
