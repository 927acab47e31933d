using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Simulation.Mail;
using MimeKit;

namespace BinhHoa2.Tests.Desk;

/// <summary>The letters of the next wave, looked at from the desk before they leave.</summary>
public sealed partial class PreviewTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private const string OfTeacher = "/desk/preview?month=2021-10&person=gv-1a";
    private DeskOffice office = null!;
    private DeskVisitor secretary = null!;

    public async ValueTask InitializeAsync()
    {
        office = await DeskOffice.OpenAsync();
        secretary = await office.SignedInAsync();
        await office.School.AdvanceToAsync(new DateOnly(2021, 10, 21), new TimeOnly(16, 0));
        office.School.Mail.ReadArrived();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Preview_OfTheNextWave_IsTheLetterThatLeaves()
    {
        var home = (await secretary.GetAsync("/desk")).Page;
        var list = await secretary.GetAsync(home.QuerySelector("#coming ~ ul a")!.GetAttribute("href")!);
        list.Page.QuerySelector("#wave")!.TextContent.ShouldStartWith("Đợt thư thứ Sáu, 22/10/2021: ");
        Encoding.UTF8.GetByteCount(list.Body).ShouldBeLessThan(50_000);
        var names = list.Page.QuerySelectorAll("#wave ~ ul li").Select(li => li.TextContent).ToList();
        var shown = await secretary.GetAsync(OfTeacher);

        await office.School.AdvanceToAsync(new DateOnly(2021, 10, 22), new TimeOnly(9, 0));

        var letters = office.School.Mail.ReadArrived();
        letters.Select(l => l.ToName).ShouldBe(names, ignoreOrder: true);
        var letter = letters.Single(l => l.To == Teacher);
        shown.Page.QuerySelector("#letter")!.TextContent.ShouldBe(letter.Subject);
        WithoutLinks(shown.Page.QuerySelector(".said")!.TextContent).ShouldBe(
            WithoutLinks(TextOf(letter)));
    }

    [Fact]
    public async Task Preview_OfTheOpeningOfAMonthWithoutRows_IsTheLetterThatLeaves()
    {
        await office.School.AdvanceToAsync(new DateOnly(2021, 10, 31), new TimeOnly(20, 0));
        office.School.Mail.ReadArrived();
        var shown = await secretary.GetAsync("/desk/preview?month=2021-11&person=gv-1a");
        (await office.School.Get<MonthRecords>().FindRecordAsync(
            SchoolMonth.From("thbh2_2021-11"), TestContext.Current.CancellationToken)).ShouldBeNull();

        await office.School.AdvanceToAsync(new DateOnly(2021, 11, 1), new TimeOnly(9, 0));

        var letter = office.School.Mail.ReadArrived().Single(l => l.To == Teacher);
        shown.Page.QuerySelector("#letter")!.TextContent.ShouldBe(letter.Subject);
        WithoutLinks(shown.Page.QuerySelector(".said")!.TextContent).ShouldBe(
            WithoutLinks(TextOf(letter)));
    }

    [Fact]
    public async Task Preview_Opened_StoresAndSendsNothingAndItsLinksAreDead()
    {
        var files = Directory.GetFiles(office.School.Mailbox).Length;
        var rows = (await office.RowsAsync()).Count;

        var page = await secretary.GetAsync(OfTeacher);
        var html = await secretary.GetAsync("/desk/preview/html?month=2021-10&person=gv-1a");
        await office.School.IdleAsync();

        page.Status.ShouldBe(HttpStatusCode.OK);
        html.Page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!)
            .ShouldAllBe(href => href.StartsWith("https://xem-truoc.invalid/", StringComparison.Ordinal));
        html.Page.Body!.TextContent.ShouldContain("Kính gửi");
        foreach (var body in new[] { page.Body, html.Body })
        {
            body.ShouldNotContain("truong.example/r/");
            body.ShouldNotContain("@thbh2.example");
        }

        Directory.GetFiles(office.School.Mailbox).Length.ShouldBe(files);
        (await office.RowsAsync()).Count.ShouldBe(rows);
        await office.School.AdvanceToAsync(new DateOnly(2021, 10, 22), new TimeOnly(9, 0));
        office.School.Mail.ReadArrived().ShouldContain(l => l.To == Teacher, "what was looked at is not claimed");
    }

    [Theory]
    [InlineData("/desk/preview?month=khong", HttpStatusCode.NotFound)]
    [InlineData("/desk/preview?month=2019-11", HttpStatusCode.OK)]
    [InlineData("/desk/preview/html?month=2021-10&person=khong-co", HttpStatusCode.NotFound)]
    public async Task Preview_OfWhatIsNotThere_SaysSo(string path, HttpStatusCode status)
    {
        var answer = await secretary.GetAsync(path);

        answer.Status.ShouldBe(status);
        answer.Page.QuerySelector("#letter").ShouldBeNull();
    }

    [Fact]
    public async Task Preview_WithoutASession_LeadsToTheDoor()
    {
        (await office.Visitor().GetAsync(OfTeacher)).Location.ShouldBe("/desk/sign-in");
        (await office.Visitor().GetAsync("/desk/preview/html?month=2021-10&person=gv-1a")).Location.ShouldBe("/desk/sign-in");
    }

    private string TextOf(ReceivedLetter letter) =>
        MimeMessage.Load(Path.Combine(office.School.Mailbox, letter.FileName)).TextBody ?? string.Empty;

    private static string WithoutLinks(string text) => Links().Replace(text.ReplaceLineEndings("\n"), "#").Trim();

    [GeneratedRegex(@"https://\S+", RegexOptions.None, 1000)]
    private static partial Regex Links();
}
