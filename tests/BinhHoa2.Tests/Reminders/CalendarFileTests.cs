using System.Text;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Tests.Letters;
using Ical.Net.CalendarComponents;
using static BinhHoa2.Tests.Letters.SamplePeople;

namespace BinhHoa2.Tests.Reminders;

/// <summary>The calendar files of letters as a calendar program reads them.</summary>
public sealed class CalendarFileTests : IDisposable
{
    private static readonly DateTimeOffset Changed = new(2021, 10, 20, 8, 0, 0, TimeSpan.FromHours(7));
    private readonly MailHouse house = new();

    [Theory]
    [InlineData("Tổ chức Hội nghị Cha mẹ học sinh.")]
    [InlineData("Thao giảng, dự giờ; chuyên đề \\ phụ đạo, bồi dưỡng học sinh năng khiếu: khối 1, 2, 3, 4, 5; tổng kết.")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    [InlineData("\\n, \\; \\\\ \\N")]
    public async Task Render_AnyActivity_ReadsBackAsItsEvent(string text)
    {
        var model = SampleLetters.Opening with { Own = [.. SampleLetters.Opening.Own, Item(text, LadderStep.Opening)] };

        var files = (await house.Renderer.RenderAsync(model)).Attachments;

        files.SelectMany(f => Text(f).Split("\r\n")).ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
        var events = files.Select(Read).ToList();
        events.Select(e => e.Event.Summary).ShouldBe(model.Own.Select(i => $"Hạn: {i.Text}"));
        events.Select(e => e.Event.DtStart!.Date).ShouldBe(model.Own.Select(i => i.Due));
        events.Select(e => e.Event.DtEnd!.Date).ShouldBe(model.Own.Select(i => i.Due.AddDays(1)));
        events.ShouldAllBe(e => e.Event.IsAllDay && e.Event.Description == "[THBH2] tháng 10/2021");
        events.Select(e => e.Event.Uid).ShouldBe(model.Own.Select(i => $"{i.Activity}.gv-1a.thbh2_2021-10"));
        events.ShouldAllBe(e => e.Method == "PUBLISH" && e.Event.Sequence == 0 && e.Event.Status == null);
        events.ShouldAllBe(e => e.Event.DtStamp!.AsUtc == new DateTime(2021, 10, 11, 0, 0, 0, DateTimeKind.Utc));
        events.ShouldAllBe(e => e.Event.Organizer!.Value == new Uri("mailto:nhacviec@thbh2.example"));
        events.ShouldAllBe(e => e.Event.Organizer!.CommonName == "Trường Tiểu học Bình Hòa 2" && e.Event.Attendees.Count == 0);
    }

    [Fact]
    public async Task Render_SameLetterTwice_HasTheSameBytes()
    {
        using var other = new MailHouse();

        var mine = await house.Renderer.RenderAsync(SampleLetters.Opening);
        var theirs = await other.Renderer.RenderAsync(SampleLetters.Opening);

        theirs.Attachments.Select(Text).ShouldBe(mine.Attachments.Select(Text));
    }

    [Fact]
    public async Task Render_WorkOfAnotherThatIsCancelled_EndsTheEventThatWasSentForThem()
    {
        var gone = new CancelledItem(
            October,
            new ActivityId("t10-2"),
            "Khảo sát.",
            new DateOnly(2021, 10, 29),
            new PlanNotice(PlanNoticeKind.Removed, new(2021, 10, 11)));
        var other = SampleLetters.Opening.Recipient with { Id = new("gv-1b"), Name = "Giáo viên 1B" };

        var files = (await house.Renderer.RenderAsync(
            SampleLetters.Opening with { Own = [], Cancelled = [gone, gone with { Responsible = other }] })).Attachments;

        files.Select(Read).Select(e => (e.Method, e.Event.Uid))
            .ShouldBe([("CANCEL", "t10-2.gv-1a.thbh2_2021-10"), ("CANCEL", "t10-2.gv-1b.thbh2_2021-10")]);
    }

    [Fact]
    public void For_MovedThenDone_IsARevisionOfTheSameEventEachTime()
    {
        var opened = Event();
        var moved = opened with { Due = new DateOnly(2021, 11, 5), Stamp = Changed, IsUpdate = true };
        var movedBack = moved with { Due = opened.Due, Stamp = Changed.AddSeconds(1) };
        var done = movedBack with { Stamp = Changed.AddDays(3), IsDone = true };

        LetterEvent[] revisions = [.. new[] { opened, moved, movedBack, done }.Select(e => e.For(Teacher))];

        revisions.Select(r => r.Uid).Distinct().ShouldHaveSingleItem();
        revisions.Select(r => r.Sequence).ShouldBeInOrder();
        revisions.Select(r => r.Sequence).Distinct().Count().ShouldBe(4);
        revisions.Select(r => r.IsCancelled).ShouldBe([false, false, false, true]);
    }

    [Fact]
    public void For_ChangeBeforeTheFirstDayOfTheMonth_IsStillALaterRevision() =>
        (Event() with { Stamp = Changed.AddMonths(-1), IsUpdate = true }).For(Teacher).Sequence.ShouldBe(1);

    [Fact]
    public async Task Render_AnswerAfterTheWorkWasDone_CancelsTheEvent()
    {
        var answer = SampleRequests.Granted with { Event = Event() with { Stamp = Changed, IsDone = true } };

        var letter = await house.Renderer.RenderAsync(answer);

        letter.Text.ShouldContain("để xóa hạn đó");
        var file = letter.Attachments.ShouldHaveSingleItem();

        file.ContentType.ShouldBe("text/calendar; charset=utf-8; method=CANCEL");
        file.FileName.ShouldBe("xoa-han-2021-10-29-t10-2.ics");
        var (method, cancelled) = Read(file);
        (method, cancelled.Status, cancelled.Uid).ShouldBe(("CANCEL", "CANCELLED", "t10-2.gv-1a.thbh2_2021-10"));
        cancelled.Organizer!.Value.ShouldBe(new Uri("mailto:nhacviec@thbh2.example"));
        cancelled.Sequence.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(LadderStep.Reminder, true, 1)]
    [InlineData(LadderStep.Reminder, false, 0)]
    [InlineData(LadderStep.LastCall, true, 1)]
    [InlineData(LadderStep.Attest, true, 1)]
    [InlineData(LadderStep.LastCall, false, 0)]
    [InlineData(LadderStep.Overdue, true, 0)]
    public async Task Render_LaterStep_CarriesTheDayOnlyBeforeAMovedOne(LadderStep step, bool isMoved, int files)
    {
        var model = SampleLetters.Opening with
        {
            Today = new DateOnly(2021, 10, 25),
            Own = [Item("Họp.", step) with { IsMoved = isMoved }],
        };

        var attached = (await house.Renderer.RenderAsync(model)).Attachments;

        attached.Length.ShouldBe(files);
        attached.Select(Read).ShouldAllBe(
            e => e.Method == "PUBLISH" && e.Event.Sequence > 0 && e.Event.DtStart!.Date == new DateOnly(2021, 10, 31));
    }

    [Fact]
    public async Task Render_AReminderOfWorkMovedFromAnEarlierMonth_CarriesItsNewDayUnderThatMonthsEvent()
    {
        var moved = Item("Họp.", LadderStep.Reminder) with { IsMoved = true };
        var carried = new CarriedItem(October, moved.Text, moved.Due, "https://truong.example/r/1");
        var model = SampleLetters.Opening with { Own = [], Carried = [carried, carried with { Reminder = moved }] };

        var file = (await house.Renderer.RenderAsync(model)).Attachments.ShouldHaveSingleItem();

        Read(file).Event.Uid.ShouldBe($"t10-9.{model.Recipient.Id}.{October}");
    }

    [Fact]
    public async Task Render_AnswerThatMovesTheDay_CarriesTheNewDay()
    {
        var file = (await house.Renderer.RenderAsync(SampleRequests.Granted)).Attachments.ShouldHaveSingleItem();

        var (method, moved) = Read(file);
        method.ShouldBe("PUBLISH");
        moved.Uid.ShouldBe("t11-2.gv-1a.thbh2_2021-11");
        moved.DtStart!.Date.ShouldBe(new DateOnly(2021, 12, 7));
        moved.Sequence.ShouldBeGreaterThan(0);
        (await house.Renderer.RenderAsync(SampleRequests.Guidance)).Attachments.ShouldBeEmpty();
    }

    [Fact]
    public async Task Render_AnEventInARange_IsOneEventOfAllItsDays()
    {
        var fair = Item("Hội khỏe Phù Đổng.", LadderStep.Opening) with
        {
            Kind = ActivityKind.Event,
            Time = new ActivityTime { From = new DateOnly(2021, 10, 28) },
        };

        var file = (await house.Renderer.RenderAsync(SampleLetters.Opening with { Own = [fair] })).Attachments.ShouldHaveSingleItem();

        var (_, shown) = Read(file);
        (shown.IsAllDay, shown.Summary).ShouldBe((true, "Tổ chức: Hội khỏe Phù Đổng."));
        (shown.DtStart!.Date, shown.DtEnd!.Date).ShouldBe((new DateOnly(2021, 10, 28), new DateOnly(2021, 11, 1)), "the end is exclusive");
        Text(file).ShouldContain("DTSTART;VALUE=DATE:20211028");
    }

    [Fact]
    public void For_AnEventThatIsMoved_IsTheNewDayAlone()
    {
        var planned = Event() with { Kind = ActivityKind.Event, Time = new ActivityTime { From = new DateOnly(2021, 10, 25) } };
        var moved = planned with { Due = new DateOnly(2021, 11, 5), Time = null, Stamp = Changed, IsUpdate = true };

        (planned.For(Teacher).Day, planned.For(Teacher).LastDay).ShouldBe((new DateOnly(2021, 10, 25), new DateOnly(2021, 10, 29)));
        (moved.For(Teacher).Day, moved.For(Teacher).LastDay).ShouldBe((new DateOnly(2021, 11, 5), null));
        moved.For(Teacher).Uid.ShouldBe(planned.For(Teacher).Uid);
    }

    [Fact]
    public void For_ADeliverableInARange_IsItsLastDay()
    {
        var work = Event() with { Time = new ActivityTime { From = new DateOnly(2021, 10, 18), Words = "Tuần 3-4" } };

        (work.For(Teacher).Day, work.For(Teacher).LastDay, work.For(Teacher).Summary).ShouldBe((work.Due, null, "Hạn: Họp."));
    }

    public void Dispose() => house.Dispose();

    private static DueDateEvent Event() => new(
        School,
        October,
        Teacher,
        new ActivityId("t10-2"),
        "Họp.",
        new DateOnly(2021, 10, 29),
        new DateTimeOffset(2021, 10, 11, 7, 0, 0, TimeSpan.FromHours(7)));

    private static DigestItem Item(string text, LadderStep step) =>
        new(new ActivityId("t10-9"), text, new DateOnly(2021, 10, 31), step, AssignmentStatus.Unanswered);

    private static string Text(LetterAttachment file) => Encoding.UTF8.GetString(file.Content.Span);

    private static (string? Method, CalendarEvent Event) Read(LetterAttachment file)
    {
        var calendar = Ical.Net.Calendar.Load(Text(file))!;
        return (calendar.Method, calendar.Events.ShouldHaveSingleItem());
    }
}
