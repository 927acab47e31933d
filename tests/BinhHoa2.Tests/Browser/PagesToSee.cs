using System.Net;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Files;
using BinhHoa2.Tests.Replies;
using BinhHoa2.Tests.Requests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BinhHoa2.Tests.Browser;

/// <summary>Every page that a person can open, by a name, and how to open it.</summary>
internal sealed class PagesToSee(SchoolInBrowser school)
{
    private static readonly string[] OfTheHouse =
    [
        "staff", "problem", "to-confirm", "saved", "with-file", "board", "board-activity", "old-link", "replaced", "link-asked-for",
        "refused", "not-found", "too-many", "own-year",
    ];

    private static readonly string[] OfTheWeek =
    [
        "directive", "directive-problem", "directive-to-confirm", "directive-saved", "directive-too-late", "directive-settled",
        "directive-withdrawn", "directive-informed", "extension", "extended", "board-requests", "board-requests-activity", "substitute",
        "passed-on", "outage", "outage-unsent", "start", "mailbox", "letter", "time", .. DeskToSee.Names,
    ];

    public static TheoryData<string> Names => [.. OfTheHouse, .. OfTheWeek];

    private SchoolLinks Links => school.Week.Get<SchoolLinks>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Which app the page is of.</summary>
    public Uri? AppOf(string name) => OfTheWeek.Contains(name) ? school.Week.Address : null;

    public Task<IPage> OpenAsync(IBrowserContext phone, string name) =>
        OfTheWeek.Contains(name) ? OpenInTheWeekAsync(phone, name) : OpenInTheHouseAsync(phone, name);

    public async Task<string> BoardOfTheWeekAsync() =>
        new Uri(await Links.BoardAsync(RequestWeek.October, await PersonAsync("thu-ky"), Cancellation)).AbsolutePath;

    /// <summary>The link 5A got before 5B stood in.</summary>
    public string PassedOn => school.LinkTo("gv.5a@thbh2.example", "digest");

    public async Task<string> SubstituteAsync() =>
        new Uri(await Links.StaffAsync(RequestWeek.October, await PersonAsync("gv-5a"), Cancellation)).AbsolutePath;

    /// <summary>The path of the teacher's open request, as their subject lead was sent it.</summary>
    private async Task<string> RequestAtLeadAsync(string teacher)
    {
        var request = (await school.Week.AskedAsync())
            .Where(r => r.Person.Value == teacher.Replace('.', '-'))
            .OrderByDescending(r => r.IsWaiting)
            .First();
        var lead = await PersonAsync($"to-truong-{teacher[3]}");
        return new Uri(await Links.DirectiveAsync(new RequestKey(RequestWeek.October, request.Id), lead, Cancellation)).AbsolutePath;
    }

    private async Task<MonthPerson> PersonAsync(string id) =>
        (await school.Week.MonthAsync()).People.Single(p => p.Staff.Id == new StaffId(id));

    private async Task<IPage> OpenInTheHouseAsync(IBrowserContext phone, string name)
    {
        var board = $"/board/{ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.Board)}";
        switch (name)
        {
            case "staff":
                return await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Token(ReplyHouse.Teacher(74)));
            case "own-year":
                return await SchoolInBrowser.OpenPathAsync(phone, $"/r/{ReplyHouse.Token(ReplyHouse.Teacher(74))}/nam-hoc");
            case "board":
                return await SchoolInBrowser.OpenPathAsync(phone, board);
            case "board-activity":
                return await SchoolInBrowser.OpenPathAsync(phone, $"{board}/2021-10/{ReplyHouse.Parents}");
            case "not-found":
                return await SchoolInBrowser.OpenPathAsync(phone, $"{board}/2021-10/t99-9");
            case "old-link":
                return await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Expired(ReplyHouse.Teacher(74)));
            case "replaced":
                return await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Token(ReplyHouse.Teacher(74), epoch: 1));
            case "refused":
                return await SchoolInBrowser.OpenAsync(phone, "khong-phai-lien-ket");
            case "too-many":
                return await OpenTooOftenAsync(phone, ReplyHouse.Token(ReplyHouse.Teacher(77)));
            case "link-asked-for":
                var old = await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Expired(ReplyHouse.Teacher(76)));
                await old.Locator("label.tick").TapAsync();
                await old.Locator("button").TapAsync();
                await Expect(old.Locator("h1")).ToHaveTextAsync("Đã nhận yêu cầu");
                return old;
            default:
                var teacher = name switch { "with-file" => 78, "to-confirm" => 79, _ => 75 };
                var page = await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Token(ReplyHouse.Teacher(teacher)));
                await AnswerAsync(new AnswerCard(page, ReplyHouse.Tutoring), name);
                var role = name is "problem" or "to-confirm" ? AriaRole.Alert : AriaRole.Status;
                await Expect(page.GetByRole(role).First).ToBeVisibleAsync();
                return page;
        }
    }

    private static async Task AnswerAsync(AnswerCard card, string name)
    {
        await card.ChooseAsync(name switch { "problem" => "Difficulty", "saved" => "InProgress", _ => "Done" });
        if (name == "with-file")
        {
            await card.Note.FillAsync("Đã phụ đạo 6 em, mỗi tuần 2 buổi.");
            await card.AttachAsync(("so-theo-doi.jpg", "image/jpeg", SampleFiles.PhoneJpeg(6)));
            await card.SayPupilsAsync("None");
        }

        if (name == "to-confirm")
        {
            await card.Note.FillAsync("Đã phụ đạo 6 em, mỗi tuần 2 buổi.");
            await card.Form.Locator($"input[name={FormFields.Trap}]").EvaluateAsync("field => { field.value = 'x'; }");
        }

        await card.Send.TapAsync();
    }

    private async Task<IPage> OpenTooOftenAsync(IBrowserContext phone, string token)
    {
        var status = HttpStatusCode.OK;
        for (var times = 0; times < 100 && status == HttpStatusCode.OK; times++)
        {
            using var answer = await school.House.Http.GetAsync(new Uri($"/r/{token}", UriKind.Relative), Cancellation);
            status = answer.StatusCode;
        }

        return await SchoolInBrowser.OpenAsync(phone, token);
    }

    private string WithKey() => $"?k={school.Week.HostPageKey}";

    private async Task<IPage> OpenInTheWeekAsync(IBrowserContext phone, string name)
    {
        switch (name)
        {
            case "board-requests":
                return await SchoolInBrowser.OpenPathAsync(phone, await BoardOfTheWeekAsync());
            case "board-requests-activity":
                return await SchoolInBrowser.OpenPathAsync(phone, $"{await BoardOfTheWeekAsync()}/2021-10/{RequestWeek.Survey}");
            case "substitute":
                return await SchoolInBrowser.OpenPathAsync(phone, await SubstituteAsync());
            case "passed-on":
                return await SchoolInBrowser.OpenPathAsync(phone, PassedOn);
            case "directive-settled":
                var first = school.LinkTo(SchoolInBrowser.LeadOf("gv.2a"), "requeststep", earliest: true);
                return await SchoolInBrowser.OpenPathAsync(phone, first);
            case "directive-informed":
                return await SchoolInBrowser.OpenPathAsync(phone, school.LinkTo(SchoolInBrowser.Deputy, "requeststep", earliest: true));
            case { } desk when DeskToSee.Names.Contains(desk):
                return await DeskToSee.OpenAsync(school.Week, phone, desk);
            case "outage":
                school.CutTheLine(true);
                try
                {
                    return await SchoolInBrowser.OpenPathAsync(phone, PassedOn);
                }
                finally
                {
                    school.CutTheLine(false);
                }

            case "start" or "mailbox" or "time":
                return await SchoolInBrowser.OpenPathAsync(phone, (name == "start" ? "/_embedded" : $"/_embedded/{name}") + WithKey());
            case "letter":
                var page = await SchoolInBrowser.OpenPathAsync(phone, "/_embedded/mailbox" + WithKey());
                await page.Locator(".list a").First.TapAsync();
                await Expect(page.FrameLocator("iframe").Locator("body")).ToContainTextAsync("Kính gửi");
                return page;
            default:
                return await OpenRequestAsync(phone, name);
        }
    }

    private async Task<IPage> OpenRequestAsync(IBrowserContext phone, string name)
    {
        // Each that is settled is of a teacher's own, so that they can be opened in any order.
        var (teacher, extension) = name switch
        {
            "directive" => ("gv.2c", false),
            "directive-problem" or "directive-to-confirm" => ("gv.2d", false),
            "directive-saved" => ("gv.2e", false),
            "directive-too-late" => ("gv.2f", false),
            "directive-withdrawn" => ("gv.5c", false),
            "outage-unsent" => ("gv.5f", false),
            "extension" => ("gv.5d", true),
            _ => ("gv.5e", true),
        };
        await school.AskAsync(teacher, extension ? "InProgress" : "Difficulty", extension ? "2021-11-10" : null);
        var link = await RequestAtLeadAsync(teacher);
        if (name == "directive-withdrawn")
        {
            await school.Week.ReplyAsync($"{teacher}@thbh2.example", "Done", "Đã khảo sát xong.");
        }

        var page = await SchoolInBrowser.OpenPathAsync(phone, link);
        if (name is "directive" or "extension" or "directive-withdrawn")
        {
            return page;
        }

        var opinion = new DirectiveAnswerCard(page);
        await opinion.ChooseAsync("NewDate");
        await opinion.NewDate.FillAsync(name == "directive-problem" ? "2021-10-01" : "2021-11-04");
        await opinion.Text.FillAsync("Mượn phòng đa năng, dời sang chiều thứ Năm.");
        await opinion.JudgeNothingAsync();
        if (name == "directive-too-late")
        {
            await school.Week.DirectAsync(link, "Guidance", "Khảo sát trên giấy.");
        }

        school.CutTheLine(name == "outage-unsent");
        try
        {
            await opinion.Send.TapAsync();
            if (name is "directive-saved" or "extended")
            {
                await opinion.Confirm.TapAsync();
            }

            var result = name == "directive-to-confirm" ? opinion.Confirm : page.Locator(".notice").First;
            await Expect(result).ToBeVisibleAsync();
        }
        finally
        {
            school.CutTheLine(false);
        }

        return page;
    }
}
