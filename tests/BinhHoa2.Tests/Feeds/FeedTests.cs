using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Replies;

namespace BinhHoa2.Tests.Feeds;

/// <summary>The calendars as the programs of their readers ask for them.</summary>
[Collection(ReplyHouse.Name)]
public sealed class FeedTests(ReplyHouse house)
{
    [Fact]
    public async Task PersonCalendar_ByTheAddressOnThePage_LosesWhatIsDone()
    {
        var token = ReplyHouse.Token(ReplyHouse.Teacher(41));
        var address = await AddressAsync($"/r/{token}");

        var before = await ReadAsync(address);
        using var sent = await house.PostAsync(
            token, new ReplyPost(ReplyHouse.Tutoring, await house.NonceAsync(token), "Done", "Đã phụ đạo 12 buổi."));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var after = await ReadAsync(address);

        before.Events.Select(e => e.Uid).ShouldBe(["t10-3.gv-41.thbh2_2021-10", "t10-4.gv-41.thbh2_2021-10"]);
        after.Events.Select(e => e.Uid).ShouldBe(["t10-4.gv-41.thbh2_2021-10"]);
        (await AddressAsync($"/r/{token}")).ShouldBe(address, "a program goes on with the address it has");
    }

    [Fact]
    public async Task PersonCalendar_AfterTheLinksWereEnded_SaysThatItEndedAndTheNewPageHasANewOne()
    {
        var person = ReplyHouse.Teacher(42);
        var old = await AddressAsync($"/r/{ReplyHouse.Token(person)}");
        await house.Get<LinkEpochs>().EndAsync(ReplyHouse.October, person, "desk-1", TestContext.Current.CancellationToken);

        var ended = (await ReadAsync(old)).Events.ShouldHaveSingleItem();
        var fresh = await AddressAsync($"/r/{ReplyHouse.Token(person, epoch: 1)}");

        ended.Summary.ShouldBe("Lịch này đã ngừng, xin gỡ khỏi thiết bị");
        ended.First.ShouldBe(new DateOnly(2021, 11, 1));
        (await ReadAsync(fresh)).Events.Count.ShouldBe(2);
    }

    [Fact]
    public async Task PersonCalendar_OfAPersonWhoLeftOrPastItsYear_SaysThatItEnded()
    {
        var gone = await ReadAsync($"/lich/{ReplyHouse.Token(ReplyHouse.Gone.Id, LinkPurpose.Calendar)}");
        var expired = await ReadAsync($"/lich/{ReplyHouse.Expired(ReplyHouse.Teacher(43), LinkPurpose.Calendar)}");

        gone.Events.ShouldHaveSingleItem().Uid.ShouldBe("ngung.gv-da-nghi.thbh2_2021-10");
        expired.Events.ShouldHaveSingleItem().Summary.ShouldStartWith("Lịch này đã ngừng");
    }

    [Fact]
    public async Task Calendars_ForgedOrOfAnotherPurpose_AreRefusedAndReadNothing()
    {
        var own = ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.Calendar);
        var board = ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.BoardCalendar);
        await ReadAsync($"/lich/{own}");
        await house.Host.WhenIdleAsync(TestContext.Current.CancellationToken);
        var before = house.Requests;

        string[] refused =
        [
            $"/lich/{own[..^1]}{(own[^1] == 'A' ? 'E' : 'A')}", $"/lich/{board}", $"/lich-ban/{own}", $"/r/{own}", $"/board/{board}",
            $"/lich/{ReplyHouse.Token(ReplyHouse.Secretary.Id)}",
        ];
        foreach (var path in refused)
        {
            using var answer = await GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        house.Requests.Since(before).ByKind.Keys.ShouldNotContain(k => k.Method == "GET");
    }

    [Fact]
    public async Task BoardCalendar_OfAMemberOfTheBoard_HasTheActivitiesOfTheYearAndTheClosing()
    {
        var calendar = await ReadAsync($"/lich-ban/{ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.BoardCalendar)}");

        calendar.Events.ShouldContain(e => e.Uid == "chot.thbh2_2021-10.ban" && e.Summary == "Chốt số liệu tháng 10/2021");
        calendar.Events.Count(e => e.Uid.EndsWith(".thbh2_2021-10.ban", StringComparison.Ordinal)).ShouldBe(3);
        calendar.Events.ShouldContain(e => e.Uid == "t12-1.thbh2_2021-12.ban", "a month that has not opened is as the plan says");
        calendar.Events.Select(e => e.Uid).Distinct().Count().ShouldBe(calendar.Events.Count);
    }

    [Fact]
    public async Task BoardCalendar_OfATeacher_SaysThatItEnded() =>
        (await ReadAsync($"/lich-ban/{ReplyHouse.Token(ReplyHouse.Teacher(44), LinkPurpose.BoardCalendar)}"))
            .Events.ShouldHaveSingleItem().Summary.ShouldStartWith("Lịch này đã ngừng");

    private async Task<string> AddressAsync(string page)
    {
        var opened = await house.OpenAsync(page);
        var address = new Uri(opened.QuerySelector<IHtmlInputElement>("input#lich").ShouldNotBeNull().Value);
        var subscribe = opened.QuerySelector<IHtmlAnchorElement>("details.calendar a").ShouldNotBeNull();
        subscribe.GetAttribute("href").ShouldBe($"webcal://{address.Authority}{address.AbsolutePath}");
        return address.AbsolutePath;
    }

    private async Task<PlainCalendar> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        return PlainCalendar.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private Task<HttpResponseMessage> GetAsync(string path) =>
        house.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
