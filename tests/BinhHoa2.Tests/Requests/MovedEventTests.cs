using System.Net;
using System.Text;
using BinhHoa2.Simulation.Mail;
using Ical.Net.CalendarComponents;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>What becomes of the due date in the calendars of those who saved it from the opening letter.</summary>
public sealed class MovedEventTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private const string Principal = "hieutruong@thbh2.example";
    private static readonly DateOnly Later = new(2021, 11, 5);
    private readonly RequestWeek week = new();

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task Answer_WithANewDay_MovesTheEventOfTheOpeningLetter()
    {
        var opened = EventIn(week.Letters("digest").First(l => l.To == Teacher), "t10-2");
        await week.ReplyAsync(Teacher, "InProgress", "Chờ phòng máy.", newDate: "2021-11-05");

        await AnswerAsync();

        var letters = week.Letters("directive");
        var (method, moved) = EventIn(letters.Single(l => l.To == Teacher), "t10-2");
        method.ShouldBe("PUBLISH");
        moved.Uid.ShouldBe(opened.Event.Uid);
        moved.Sequence.ShouldBeGreaterThan(opened.Event.Sequence);
        (opened.Event.DtStart!.Date, moved.DtStart!.Date).ShouldBe((new DateOnly(2021, 10, 29), Later));
        letters.Where(l => l.To != Teacher).SelectMany(l => l.Attachments).ShouldBeEmpty("the work is not theirs");
    }

    [Fact]
    public async Task Answer_WhoseLetterLeavesAfterTheWorkWasDone_CancelsTheEvent()
    {
        await week.ReplyAsync(Teacher, "InProgress", "Chờ phòng máy.", newDate: "2021-11-05");
        await week.AdvanceToAsync(At(13, 5));
        await AnswerAsync();
        week.Letters("directive").ShouldBeEmpty("no letter leaves before seven");
        await week.ReplyAsync(Teacher, "Done", "Đã khảo sát xong.");

        await week.AdvanceToAsync(At(13, 9));

        var (method, cancelled) = EventIn(week.Letters("directive").Single(l => l.To == Teacher), "t10-2");
        (method, cancelled.Status, cancelled.Uid).ShouldBe(("CANCEL", "CANCELLED", "t10-2.gv-1a.thbh2_2021-10"));
    }

    [Fact]
    public async Task Chair_MovesTheirOwnDay_GetsTheEventWithTheNextLetterAboutIt()
    {
        await week.ReplyAsync(Principal, "InProgress", "Chờ hội trường.", newDate: "2021-11-01", activity: "t10-4");

        await week.AdvanceToAsync(At(29, 9));

        var (_, opened) = EventIn(week.Letters("digest").First(l => l.To == Principal), "t10-4");
        var (_, moved) = EventIn(week.Letters("digest").Last(l => l.To == Principal), "t10-4");
        moved.Uid.ShouldBe(opened.Uid);
        moved.Sequence.ShouldBeGreaterThan(opened.Sequence);
        moved.DtStart!.Date.ShouldBe(new DateOnly(2021, 11, 1));
    }

    private async Task AnswerAsync()
    {
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
        (await week.DirectAsync(link, "NewDate", "", $"{Later:yyyy-MM-dd}")).Status.ShouldBe(HttpStatusCode.SeeOther);
        await week.IdleAsync();
    }

    private static (string? Method, CalendarEvent Event) EventIn(ReceivedLetter letter, string activity)
    {
        var file = letter.Attachments.Single(a => a.Name.Contains(activity, StringComparison.Ordinal));
        file.ContentType.ShouldBe("text/calendar");
        var calendar = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(file.Content))!;
        return (calendar.Method, calendar.Events.ShouldHaveSingleItem());
    }
}
