using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Letters;
using BinhHoa2.Tests.Replies;

namespace BinhHoa2.Tests.Links;

/// <summary>What links that do not hold are answered.</summary>
[Collection(ReplyHouse.Name)]
public sealed class LinkTests(ReplyHouse house)
{
    [Fact]
    public async Task StaffPage_ForgedForeignOrGone_AreAnsweredAlikeAndAForgedOneReadsNothing()
    {
        var own = ReplyHouse.Token(ReplyHouse.Teacher(19));
        await house.OpenAsync($"/r/{own}");
        await house.Host.WhenIdleAsync(TestContext.Current.CancellationToken);
        var before = house.Requests;
        var forged = await AnswerAsync($"/r/{own[..^1]}{(own[^1] == 'A' ? 'E' : 'A')}");
        forged.Body.ShouldBe((await AnswerAsync("/r/1.x.y.z")).Body);
        forged.Body.ShouldBe((await AnswerAsync($"/r/{ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.Board)}")).Body);
        house.Requests.Since(before).ByKind.Keys.ShouldNotContain(k => k.Method == "GET");

        (await AnswerAsync($"/r/{ReplyHouse.Token(new StaffId("khong-co"))}")).ShouldBe(forged);
        (await AnswerAsync($"/r/{ReplyHouse.Token(ReplyHouse.Gone.Id)}")).ShouldBe(forged);
        forged.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task StaffPage_TooOld_SaysWhoToAskAndReadsNothing()
    {
        await house.OpenAsync($"/r/{ReplyHouse.Token(ReplyHouse.Teacher(19))}");
        await house.Host.WhenIdleAsync(TestContext.Current.CancellationToken);
        var before = house.Requests;

        var answer = await AnswerAsync($"/r/{ReplyHouse.Expired(ReplyHouse.Teacher(19))}");

        answer.Status.ShouldBe(HttpStatusCode.Gone);
        answer.Body.ShouldContain("đã quá hạn");
        answer.Body.ShouldContain("thư ký Ban Chỉ đạo");
        answer.Body.ShouldNotContain("@thbh2.example");
        house.Requests.Since(before).ByKind.Keys.ShouldNotContain(k => k.Method == "GET");
    }

    /// <summary>A request may be raised, and answered, long after its month.</summary>
    [Fact]
    public async Task Links_MailedLongAfterTheirMonth_OpenForTheGrace()
    {
        var links = house.Get<SchoolLinks>();
        var (month, cancellation) = (new SchoolMonth(ReplyHouse.October.School, 2022, 6), TestContext.Current.CancellationToken);
        var request = new RequestId(new string('a', 32));
        var person = new MonthPerson(ReplyHouse.Secretary, LinkEpoch: 0, Closing: new DateOnly(2021, 9, 1));
        string[] mailed =
        [
            await links.StaffAsync(month, person, cancellation),
            await links.BoardAsync(month, person, cancellation),
            await links.DirectiveAsync(new RequestKey(month, request), person, cancellation, new DateOnly(2021, 9, 2)),
        ];

        var (now, keys) = (house.Get<TimeProvider>().GetUtcNow(), await links.KeysAsync(cancellation));
        var until = VietnamTime.At(VietnamTime.DateOf(now).AddDays(14), TimeOnly.MinValue);
        mailed.Select(link => keys.Read(link.Split('/')[^1], purpose: null, now).Claims!.Expires).ShouldBe([until, until, until]);
    }

    [Fact]
    public async Task StaffPage_OlderEpoch_SaysANewerLinkTookItsPlace()
    {
        var answer = await AnswerAsync($"/r/{ReplyHouse.Token(ReplyHouse.Teacher(19), epoch: 1)}");

        (answer.Status, answer.Body.Contains("thay bằng liên kết mới", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Gone, true));
    }

    [Fact]
    public async Task AskForLink_TickedTwice_MailsOneFreshLinkThatOpens()
    {
        var person = ReplyHouse.Teacher(11);

        var first = await AskAsync(ReplyHouse.Expired(person), tick: true);
        var second = await AskAsync(ReplyHouse.Expired(person), tick: true);

        first.ShouldBe((HttpStatusCode.SeeOther, string.Empty));
        second.ShouldBe(first);
        var letter = house.LettersTo("gv11@thbh2.example").ShouldHaveSingleItem();
        letter.Kind.ShouldBe("freshlink");
        var link = letter.Links.First(l => l.Contains("/r/", StringComparison.Ordinal));
        (await house.OpenAsync(new Uri(link).PathAndQuery)).QuerySelector("h1")!.TextContent.ShouldBe("Phần việc tháng 10/2021");
    }

    [Fact]
    public async Task AskForLink_Ticked_LeadsToAPageThatCanBeReloaded()
    {
        using var form = new FormUrlEncodedContent([new("toi", "1")]);
        using var answer = await house.Http.PostAsync(
            new Uri($"/fresh/{ReplyHouse.Expired(ReplyHouse.Teacher(18))}", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken);

        var page = await house.OpenAsync(answer.Headers.Location!.OriginalString);

        page.QuerySelector("h1")!.TextContent.ShouldBe("Đã nhận yêu cầu");
    }

    [Fact]
    public async Task OldLink_AddressOfTheFormItself_IsThePageWithTheForm()
    {
        var old = await AnswerAsync($"/fresh/{ReplyHouse.Expired(ReplyHouse.Teacher(18))}");

        old.ShouldBe(await AnswerAsync($"/r/{ReplyHouse.Expired(ReplyHouse.Teacher(18))}"));
        (await AnswerAsync("/fresh/1.x.y.z")).ShouldBe(await AnswerAsync("/r/1.x.y.z"));
        (await AnswerAsync($"/fresh/{ReplyHouse.Token(ReplyHouse.Teacher(18))}")).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task AskForLink_ForAPersonWhoLeftOrNeverWas_ReadsTheSameAndMailsNothing()
    {
        var here = await AskAsync(ReplyHouse.Expired(ReplyHouse.Teacher(12)), tick: true);

        (await AskAsync(ReplyHouse.Expired(ReplyHouse.Gone.Id), tick: true)).ShouldBe(here);
        (await AskAsync(ReplyHouse.Expired(new StaffId("khong-co")), tick: true)).ShouldBe(here);
        (await AskAsync(ReplyHouse.Expired(ReplyHouse.Teacher(13), LinkPurpose.Board), tick: true)).ShouldBe(here);
        house.LettersTo(ReplyHouse.Gone.Email).ShouldBeEmpty();
        house.LettersTo("gv13@thbh2.example").ShouldBeEmpty();
    }

    [Fact]
    public async Task AskForLink_ButtonPressedWithoutTheTick_MailsNothing()
    {
        (await AskAsync(ReplyHouse.Expired(ReplyHouse.Teacher(14)), tick: false)).Status.ShouldBe(HttpStatusCode.Gone);

        house.LettersTo("gv14@thbh2.example").ShouldBeEmpty();
    }

    [Fact]
    public async Task AskForLink_PageClosedWhileTheLetterIsClaimed_MailsItAllTheSame()
    {
        using var page = new CancellationTokenSource();
        var mailer = new GatedMailer();
        var post = new PostOfficeFixture(mailer);
        post.Transport.Before = _ => page.CancelAsync();
        var service = new FreshLinkService(
            house.Get<ReplyRecords>(),
            house.Get<SetupSource>(),
            house.Get<SchoolLinks>(),
            house.Get<ILetterRenderer>(),
            await post.OpenAsync(),
            house.Get<TimeProvider>());

        await service.SendAsync(
            new LinkClaims(ReplyHouse.October, ReplyHouse.Teacher(17), LinkPurpose.Staff, DateTimeOffset.UnixEpoch, Epoch: 0), page.Token);

        mailer.Taken.ShouldHaveSingleItem().To.Address.ShouldBe("gv17@thbh2.example");
    }

    [Fact]
    public async Task AskForLink_ForgedLink_IsRefusedLikeAnyOther() =>
        (await AskAsync("1.x.y.z", tick: true)).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task StaffPage_OneLinkUsedVeryOften_IsAskedToWaitAndOthersAreNot()
    {
        var token = ReplyHouse.Token(ReplyHouse.Teacher(15));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 70; i++)
        {
            statuses.Add((await AnswerAsync($"/r/{token}")).Status);
        }

        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
        (await AnswerAsync($"/r/{ReplyHouse.Token(ReplyHouse.Teacher(16))}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task StaffPage_OldLinkPage_HasNothingTickedForTheReader()
    {
        var page = await house.OpenAsync($"/r/{ReplyHouse.Expired(ReplyHouse.Teacher(19))}");

        page.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]").ShouldHaveSingleItem().IsChecked.ShouldBeFalse();
    }

    private async Task<(HttpStatusCode Status, string Body)> AnswerAsync(string path)
    {
        using var answer = await house.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(string token, bool tick)
    {
        using var form = new FormUrlEncodedContent(tick ? [new("toi", "1")] : []);
        using var answer = await house.Http.PostAsync(
            new Uri($"/fresh/{token}", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
