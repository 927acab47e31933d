using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Holidays;
using BinhHoa2.Shared.Links;
using BinhHoa2.Tests.Desk;
using BinhHoa2.Tests.Requests;
using Microsoft.Playwright;

namespace BinhHoa2.Tests.Browser;

/// <summary>The pages of the desk of the week, each opened with the cookies of a person who came so far.</summary>
internal static class DeskToSee
{
    public static readonly string[] Names =
    [
        "desk-sign-in", "desk-problem", "desk-code", "desk-link", "desk-other-browser", "desk-home", "desk-sessions", "desk-people",
        "desk-draft", "desk-person", "desk-substitutes", "desk-difference", "desk-rehearsal", "desk-pause", "desk-preview",
        "desk-holidays", "desk-retention", "desk-archive",
        .. PlansToSee.Names,
    ];

    private static int networks;

    public static async Task<IPage> OpenAsync(RequestWeek week, IBrowserContext phone, string name)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
        {
            BaseAddress = week.Address,
        };
        var person = new DeskVisitor(http, $"203.0.113.{Interlocked.Increment(ref networks)}");
        var keys = new DeskKeys((await week.Get<SchoolLinks>().KeysAsync(CancellationToken.None)).Keyring);
        var path = "/desk/sign-in";
        switch (name)
        {
            case "desk-problem":
                var page = await SchoolInBrowser.OpenPathAsync(phone, path);
                await page.Locator("#email").EvaluateAsync("field => { field.type = 'text'; field.value = 'thu ky'; }");
                await page.Locator("button").TapAsync();
                await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
                return page;
            case "desk-code":
                await person.AskAsync("khong.ai@thbh2.example");
                path = "/desk/code";
                break;
            case "desk-link":
                await person.AskAsync(DeskOffice.Chair);
                path = DeskPaths.Link(keys.LinkToken(RequestOf()));
                break;
            case "desk-other-browser":
                path = DeskPaths.Link("khong-phai-lien-ket");
                break;
            case "desk-home" or "desk-sessions" or "desk-rehearsal" or "desk-pause" or "desk-preview"
                or "desk-holidays" or "desk-retention" or "desk-archive":
                await SignInAsync(name == "desk-sessions" ? SchoolInBrowser.Deputy : DeskOffice.Secretary);
                path = name switch
                {
                    "desk-home" => DeskPaths.Home,
                    "desk-sessions" => DeskPaths.Sessions,
                    "desk-pause" => DeskPaths.Pause,
                    "desk-holidays" => HolidayPaths.Page,
                    "desk-retention" => DeskPaths.Retention,
                    "desk-archive" => DeskPaths.Archive,
                    "desk-preview" => DeskPaths.PreviewOf(RequestWeek.October, new("gv-5b")),
                    _ => DeskPaths.Rehearsal,
                };
                break;
            case "desk-people" or "desk-draft" or "desk-person" or "desk-substitutes" or "desk-difference":
                await SignInAsync(DeskOffice.Chair);
                await BeginDraftAsync(person, fits: name == "desk-difference");
                path = name switch
                {
                    "desk-draft" => DeskPaths.Draft,
                    "desk-person" => $"{DeskPaths.Person}?row=gv-1a",
                    "desk-substitutes" => DeskPaths.Substitutes,
                    "desk-difference" => DeskPaths.Difference,
                    _ => DeskPaths.People,
                };
                break;
        }

        if (PlansToSee.Names.Contains(name))
        {
            await SignInAsync(DeskOffice.Chair);
            path = await PlansToSee.PathOfAsync(person, name);
        }

        // The browser keeps no cookie that is for https alone on a page of this machine's http.
        if (person.Cookies.Count > 0)
        {
            var cookies = string.Join("; ", person.Cookies.Select(c => $"{c.Key}={c.Value}"));
            await phone.SetExtraHTTPHeadersAsync([new("Cookie", cookies)]);
        }

        return await SchoolInBrowser.OpenPathAsync(phone, path);

        async Task SignInAsync(string address)
        {
            await person.AskAsync(address);
            await person.SubmitAsync("/desk/code", typed: ("code", keys.Code(RequestOf())));
        }

        SignInId RequestOf() => keys.ReadBrowser(person.Cookies[DeskOffice.Browser])!.Request!.Value;
    }

    /// <summary>A list that needs mending, or a change by hand that fits; it is adopted by no test.</summary>
    private static async Task BeginDraftAsync(DeskVisitor person, bool fits)
    {
        var nonce = (await person.GetAsync(DeskPaths.People)).Page.QuerySelector("input[name=nonce]")!.GetAttribute("value")!;
        const string list = "Họ và tên;Email;Chức vụ;Tổ;Ngày sinh\nGiáo viên 1A;gv.1a@thbh2.example;Giáo viên;9;1/1/1980\n"
            + "Vũ Thị Mai;mai;Bảo vệ;\n";
        await person.PostFileAsync(
            DeskPaths.PeopleFile, [new("nonce", nonce)], "file", "danh-sach.csv", System.Text.Encoding.UTF8.GetBytes(list));
        if (fits)
        {
            await person.SubmitAsync(DeskPaths.Draft, $"form[action='{DeskPaths.Discard}']");
            await person.SubmitAsync(
                $"{DeskPaths.Person}?row=cong-doan", "form", ("role", "Member"), ("address", "cô"), ("left", "2021-12-31"));
        }
    }
}
