using System.Net;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using Ical.Net.CalendarComponents;

namespace BinhHoa2.Tests.Replies;

/// <summary>The calendar file a person takes from their page, as a calendar program reads it.</summary>
[Collection(ReplyHouse.Name)]
public sealed class OwnDueDateTests(ReplyHouse house)
{
    [Fact]
    public async Task OwnDueDateFile_BeforeAndAfterTheAnswerDone_IsTheEventAndThenItsCancellation()
    {
        var token = ReplyHouse.Token(ReplyHouse.Teacher(47));

        var (method, before) = await ReadAsync(token, ReplyHouse.Tutoring);
        using var sent = await house.PostAsync(
            token, new ReplyPost(ReplyHouse.Tutoring, await house.NonceAsync(token), "Done", "Đã phụ đạo 12 buổi."));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var (ended, after) = await ReadAsync(token, ReplyHouse.Tutoring);

        (method, before.Sequence, before.DtStart!.Date).ShouldBe(("PUBLISH", 0, new DateOnly(2021, 10, 29)));
        (ended, after.Status, after.Uid).ShouldBe(("CANCEL", "CANCELLED", before.Uid));
        before.Uid.ShouldBe("t10-3.gv-47.thbh2_2021-10");
        after.Sequence.ShouldBeGreaterThan(before.Sequence);
        after.Organizer!.Value.ShouldBe(before.Organizer!.Value);
    }

    [Fact]
    public async Task OwnDueDateFile_WorkThatIsNotTheirsOrAForgedLink_GivesNothing()
    {
        var token = ReplyHouse.Token(ReplyHouse.Teacher(47));

        using var foreign = await GetAsync($"/r/{token}/lich/t11-1");
        using var forged = await GetAsync($"/r/{token}x/lich/{ReplyHouse.Tutoring}");
        using var board = await GetAsync($"/r/{ReplyHouse.Token(ReplyHouse.Secretary.Id)}/lich/{ReplyHouse.Tutoring}");

        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        forged.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        board.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(string Method, CalendarEvent Event)> ReadAsync(string token, ActivityId activity)
    {
        using var file = await GetAsync($"/r/{token}/lich/{activity}");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var calendar = Ical.Net.Calendar.Load(await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return (calendar.Method!, calendar.Events.ShouldHaveSingleItem());
    }

    private Task<HttpResponseMessage> GetAsync(string path) =>
        house.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
