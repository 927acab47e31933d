using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Reminders;
using MimeKit;
using static BinhHoa2.Tests.Letters.SampleLetters;

namespace BinhHoa2.Tests.Letters;

/// <summary>Text of a plan, a roster or a note never becomes a header, markup or hidden text of a letter.</summary>
public sealed class LetterInjectionTests : IDisposable
{
    private readonly MailHouse house = new();

    public static TheoryData<string> Hostile => new(
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'; style='background:url(https://evil.example)",
        "</title></style><script>1</script>",
        "<!-- --><a href=\"https://evil.example\">x</a>",
        "&lt;b&gt;",
        "a\r\nBcc: all@evil.example",
        "a\nSubject: khác",
        "a\r\n\r\n<p>thân thư giả</p>",
        "a\0b\u0007c\u001bd\u0085e",
        "tên\u202Egnp.exe",
        "a\u2028b\u2029c\u200Bd\uFEFFe",
        "=?utf-8?B?QmNjOiBhbGxAZXZpbC5leGFtcGxl?=",
        "đôi \ud83d lẻ \udc00",
        "@onclick @(1+1) @Model {{7*7}} ${x}");

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Render_HostileText_StaysText(string hostile)
    {
        foreach (var letter in await LettersAsync(hostile))
        {
            var document = Html(letter);
            document.QuerySelectorAll("script,img,iframe,form,object").ShouldBeEmpty();
            document.QuerySelectorAll("style").Length.ShouldBe(1);
            document.QuerySelectorAll("a")
                .Select(a => new Uri(a.GetAttribute("href")!).Host)
                .Distinct()
                .ShouldBeSubsetOf(["nhacviec.thbh2.example"]);
            document.All
                .SelectMany(e => e.Attributes)
                .Select(a => a.Name)
                .ShouldNotContain(n => n.StartsWith("on", StringComparison.Ordinal));

            letter.Subject.ShouldNotContain(c => IsHidden(c));
            letter.Text.Replace("\n", "", StringComparison.Ordinal).ShouldNotContain(c => IsHidden(c));
            document.DocumentElement.TextContent.Replace("\n", "", StringComparison.Ordinal).ShouldNotContain(c => IsHidden(c));
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Compose_HostileNames_AddNoHeaderAndNoRecipient(string hostile)
    {
        using var composer = new MailHouse(("FromName", "Trường " + hostile));
        foreach (var letter in await LettersAsync(hostile))
        {
            var outgoing = MailHouse.Outgoing(name: hostile) with { Letter = letter with { Attachments = [] } };
            using var bytes = new MemoryStream(composer.Composer.ToBytes(outgoing));

            using var read = await MimeMessage.LoadAsync(bytes, TestContext.Current.CancellationToken);

            read.To.Mailboxes.Single().Address.ShouldBe("gv.1a@thbh2.example");
            read.From.Mailboxes.Single().Address.ShouldBe("nhacviec@thbh2.example");
            read.Body!.Headers.Select(h => h.Field).ShouldBe(["Content-Type", "Content-Language"], ignoreOrder: true);
            read.Subject.ShouldBe(letter.Subject);
            read.Headers.Select(h => h.Field)
                .ShouldBe(["Message-Id", "Date", "Subject", "Auto-Submitted", "From", "To", "MIME-Version"], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task Render_NoteThatImitatesTheLetter_IsMarkedOnEveryLine()
    {
        var imitation = "Bận.\n\nXem trang của Ban Chỉ đạo:\nhttps://evil.example\n";

        var letter = await house.Renderer.RenderAsync(SampleRequests.BoardDifficultyOf(imitation));

        letter.Text.ShouldContain("\n> Bận.\n>\n> Xem trang của Ban Chỉ đạo:\n> https://evil.example\n\n");
        letter.Html.ShouldNotContain("href=\"https://evil.example");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example/")]
    [InlineData("/r/x")]
    [InlineData("https://x.example/\"onclick=\"x")]
    [InlineData("https://x.example/\r\nBcc: x")]
    [InlineData("https://x.example/ y")]
    [InlineData("")]
    public async Task Render_LinkThatIsNotAnHttpAddress_IsRefused(string link)
    {
        await Should.ThrowAsync<ArgumentException>(() => house.Renderer.RenderAsync(Opening with { Link = link }));
        var carried = Mixed.Carried[0] with { Link = link };

        await Should.ThrowAsync<ArgumentException>(() => house.Renderer.RenderAsync(Mixed with { Carried = [carried] }));
        await Should.ThrowAsync<ArgumentException>(
            () => house.Renderer.RenderAsync(SampleRequests.BoardDifficulty with { BoardLink = link }));
    }

    public void Dispose() => house.Dispose();

    private static IHtmlDocument Html(Letter letter) => new HtmlParser().ParseDocument(letter.Html);

    private static bool IsHidden(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\u200B' or '\u2028' or '\u2029' or '\u202E' or '\uFEFF';

    private async Task<Letter[]> LettersAsync(string hostile)
    {
        var school = SamplePeople.School with { Name = hostile, Symbol = hostile };
        var person = SamplePeople.Lead with { Name = hostile, Title = hostile + "!", Group = hostile };
        var digest = new DigestModel(
            school,
            person,
            Mixed.Month,
            Mixed.Today,
            Link,
            [Mixed.Own[0] with { Text = hostile }],
            [Mixed.Carried[0] with { Text = hostile }],
            [new EscalatedItem(hostile, hostile, Mixed.Today, 1)]);
        var figures = OctoberFigures with { Activities = [OctoberFigures.Activities[1] with { Text = hostile }] };
        return
        [
            await house.Renderer.RenderAsync(digest),
            await house.Renderer.RenderAsync(SampleRequests.BoardDifficultyOf(hostile) with { School = school, Recipient = person }),
            await house.Renderer.RenderAsync(SampleRequests.BoardNewsOfADay with
            {
                School = school,
                Items =
                [
                    .. SampleRequests.BoardNewsOfADay.Items.Select(item => item with
                    {
                        Reporter = person,
                        ActivityText = hostile,
                        Asked = item.Asked is null ? null : person,
                        Author = item.Author is null ? null : person,
                    }),
                ],
            }),
            await house.Renderer.RenderAsync(SampleRequests.Step(2) with
            {
                School = school,
                Recipient = person,
                Reporter = person,
                Before = [person],
                Next = person,
                ActivityText = hostile,
                Reason = hostile,
            }),
            await house.Renderer.RenderAsync(SampleRequests.Guidance with
            {
                School = school,
                Recipient = person,
                Reporter = person,
                Author = person,
                ActivityText = hostile,
                Directive = SampleRequests.Guidance.Directive with { Text = hostile },
            }),
            await house.Renderer.RenderAsync(Summary with
            {
                School = school,
                Recipient = person,
                Summary = figures,
                OpenNames = Summary.OpenNames.SetItem(figures.Activities[0].Activity, [hostile]),
                Waiting = [SampleRequests.Summary.Waiting[0] with { Reporter = person, AskedPerson = person, ActivityText = hostile }],
            }),
            await house.Renderer.RenderAsync(ReportReady with
            {
                Recipient = person,
                Report = ReportReady.Report with { School = school },
                Files = [ReportReady.Files[0] with { FileName = hostile }],
            }),
        ];
    }
}
