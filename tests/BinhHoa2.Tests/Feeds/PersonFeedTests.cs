using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Feeds;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Feeds;

/// <summary>What is in a person's calendar, as two readers see it.</summary>
public sealed class PersonFeedTests
{
    private static readonly SchoolProfile School = new(
        new SchoolId("thbh2"), "Trường Tiểu học Bình Hòa 2", "THBH2", "Bình Hòa", [], "HIỆU TRƯỞNG", "Phạm Văn An");
    private static readonly StaffMember Lan = new(
        new StaffId("gv-lan"), "Nguyễn Thị Lan", "Giáo viên", "lan@thbh2.example", Role.Teacher);
    private static readonly StaffMember Mai = Lan with { Id = new StaffId("gv-mai"), Name = "Đỗ Thị Mai", Email = "mai@thbh2.example" };
    private static readonly CalendarOrganizer Sender = new("Trường: \"Bình Hòa 2\"; văn thư", "vanthu@thbh2.example");
    private static readonly DateTimeOffset Now = VietnamTime.At(new DateOnly(2021, 12, 1), new TimeOnly(9, 0));
    private static readonly SchoolMonth October = new(School.Id, 2021, 10);

    [Fact]
    public void Of_WorkDoneCancelledOrOwed_HasWhatIsOwedAndEventsThatWereHeld()
    {
        var feed = Read(new FeedMonth(October, Details(
            Lan,
            Row("t10-1", 15) with { Class = "1A" },
            Row("t10-2", 20) with { Status = AssignmentStatus.Done, Effective = new DateOnly(2021, 10, 19), LastReply = Now },
            Row("t10-3", 17) with
            {
                Kind = ActivityKind.Event,
                Status = AssignmentStatus.Done,
                Effective = new DateOnly(2021, 10, 18),
                LastReply = Now,
            },
            Row("t10-4", 22) with { Notice = new PlanNotice(PlanNoticeKind.Removed, new DateOnly(2021, 10, 5)) },
            Row("t10-5", 29) with { Due = new DateOnly(2021, 11, 12) })));

        feed.Events.Select(e => (e.First.Day, e.Summary)).ShouldBe(
        [
            (15, "Hạn: Việc t10-1 (lớp 1A)"), (18, "Đã tổ chức: Việc t10-3"), (12, "Hạn: Việc t10-5"),
        ]);
        feed.Properties["X-WR-CALNAME"].ShouldBe("Việc của tôi, năm học 2021-2022 - Trường Tiểu học Bình Hòa 2");
    }

    [Fact]
    public void Of_WorkOfAPersonTheReaderStandsInFor_NamesThem()
    {
        var own = new FeedMonth(October, Details(Lan, Row("t10-1", 15)));
        var other = new FeedMonth(October, Details(Mai, Row("t10-1", 15)));

        var feed = Read(own, other);

        feed.Events.Select(e => e.Summary).ShouldBe(["Hạn: Việc t10-1", "Hạn (thay Đỗ Thị Mai): Việc t10-1"]);
        feed.Events.Select(e => e.Uid).ShouldBe(["t10-1.gv-lan.thbh2_2021-10", "t10-1.gv-mai.thbh2_2021-10"]);
    }

    [Fact]
    public void Of_EventTheReaderTakesPartIn_HasItsDaysAndOtherSharedWorkHasNone()
    {
        var (time, last) = (new ActivityTime { From = new DateOnly(2021, 10, 18) }, new DateOnly(2021, 10, 20));
        var details = Details(Lan) with
        {
            Supports =
            [
                new Support(Lan.Id, new ActivityId("t10-1"), "Hội giảng", last) { Kind = ActivityKind.Event, Time = time },
                new Support(Lan.Id, new ActivityId("t10-2"), "Báo cáo", last),
            ],
        };

        var shared = Read(new FeedMonth(October, details)).Events.ShouldHaveSingleItem();

        (shared.Summary, shared.First.Day, shared.Last.Day).ShouldBe(("Phối hợp: Hội giảng", 18, 20));
    }

    /// <summary>
    /// Whatever happens to the work of a year, a program that reads the calendar again has each day that is owed, once, and no other.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_AYearOfChanges_IsWhatIsOwedAndHeldAtEachMoment(int seed)
    {
        var random = new Random(seed);
        SchoolMonth[] months =
        [
            .. Enumerable.Range(0, 9)
                .Select(i => new DateOnly(2021, 9, 1).AddMonths(i))
                .Select(day => new SchoolMonth(School.Id, day.Year, day.Month)),
        ];
        var rows = months.ToDictionary(m => m, m => Enumerable.Range(1, 5).Select(i => Drawn(random, m, i)).ToArray());
        for (var change = 0; change < 150; change++)
        {
            var month = months[random.Next(months.Length)];
            var index = random.Next(5);
            rows[month][index] = Changed(random, month, rows[month][index]);

            var feed = Read([.. months.Select(m => new FeedMonth(m, Details(Lan, rows[m])))]);

            feed.Events.Select(e => e.Uid).Distinct().Count().ShouldBe(feed.Events.Count);
            feed.Events.ToDictionary(e => e.Uid, e => e.Last).ShouldBe(
                months.SelectMany(m => rows[m].Select(r => (Month: m, Row: r)))
                    .Where(x => x.Row.Notice is null && (x.Row.Status != AssignmentStatus.Done || x.Row.Kind == ActivityKind.Event))
                    .ToDictionary(
                        x => $"{x.Row.Activity}.gv-lan.{x.Month}",
                        x => x.Row.Status == AssignmentStatus.Done ? x.Row.Effective!.Value : x.Row.Due),
                ignoreOrder: true);
        }
    }

    /// <summary>Long, with marks that the format escapes, and with characters of several bytes where lines are folded.</summary>
    [Fact]
    public void Of_TextWithMarksOfTheFormat_ReadsAsWritten()
    {
        const string Text =
            "Tổ chức Hội giảng; dự giờ, góp ý (đợt 1\\2): \"Đổi mới phương pháp dạy học\" ở tất cả các lớp khối 1, 2, 3, 4 và 5";
        var details = Details(Lan, Row("t10-1", 15));
        details = details with { Assignments = [details.Assignments[0] with { Text = Text }] };

        Read(new FeedMonth(October, details)).Events.ShouldHaveSingleItem().Summary.ShouldBe($"Hạn: {Text}");
    }

    [Fact]
    public void Of_NothingOwed_IsAWholeCalendarWithoutEvents()
    {
        var feed = PersonFeed.Of(School, October.SchoolYear, Lan, [], Now);

        var file = feed.ToBytes(Sender).ToArray();

        PlainCalendar.Parse(file).Events.ShouldBeEmpty();
        Ical.Net.Calendar.Load(System.Text.Encoding.UTF8.GetString(file))!.TimeZones.ShouldHaveSingleItem();
    }

    [Fact]
    public void CalendarEpoch_LinksEndedLater_EndsTheAddressUnlessItKnewTheCause()
    {
        var given = Details(Lan).Person;
        var ended = given with { LinksEnded = "desk-1" };

        CalendarEpoch.Of(given).ShouldBe(0);
        CalendarEpoch.Of(ended).ShouldBeGreaterThan(0);
        CalendarEpoch.Of(ended with { LinksEnded = "desk-1 desk-2" }).ShouldNotBe(CalendarEpoch.Of(ended));
        CalendarEpoch.Of(given with { LinkEpoch = 7, Substitute = Mai.Id }).ShouldBe(0, "a substitute does not end it");
        CalendarEpoch.IsEndedSince(given, [given, ended]).ShouldBeTrue();
        CalendarEpoch.IsEndedSince(ended, [given, ended]).ShouldBeFalse("it was given out after that end");
    }

    /// <summary>The calendar as the plain reader sees it, once the library's reader saw the same.</summary>
    private static PlainCalendar Read(params FeedMonth[] months)
    {
        var file = PersonFeed.Of(School, October.SchoolYear, Lan, months, Now).ToBytes(Sender).ToArray();
        var plain = PlainCalendar.Parse(file);
        var library = Ical.Net.Calendar.Load(System.Text.Encoding.UTF8.GetString(file))!;
        library.Method.ShouldBe("PUBLISH");
        library.Events.Select(e => (e.Uid, e.DtStart!.Date, e.DtEnd!.Date.AddDays(-1), e.Summary, e.Sequence)).ShouldBe(
            plain.Events.Select(e => ((string?)e.Uid, e.First, e.Last, (string?)e.Summary, e.Sequence)), ignoreOrder: true);
        return plain;
    }

    private static PersonDetails Details(StaffMember person, params Assignment[] rows) => new(
        new MonthPerson(person, LinkEpoch: 1, new DateOnly(2021, 11, 3)),
        [.. rows.Select(r => new AssignmentRow(r with { Person = person.Id }, $"Việc {r.Activity}"))],
        []);

    private static Assignment Row(string activity, int day) =>
        new(Lan.Id, new ActivityId(activity), new DateOnly(2021, 10, day), new DateOnly(2021, 10, day));

    private static Assignment Drawn(Random random, SchoolMonth month, int number)
    {
        var due = month.FirstDay.AddDays(random.Next(28));
        return new Assignment(Lan.Id, new ActivityId($"t{month.Month}-{number}"), due, due) { Kind = (ActivityKind)random.Next(3) };
    }

    private static Assignment Changed(Random random, SchoolMonth month, Assignment row) => random.Next(5) switch
    {
        0 => row with { Status = AssignmentStatus.Done, Effective = month.FirstDay.AddDays(random.Next(40)), LastReply = Now },
        1 => row with { Status = AssignmentStatus.InProgress, Effective = month.FirstDay, LastReply = Now },
        2 => row with { Due = row.Due.AddDays(random.Next(1, 20)) },
        3 => row with { Notice = new PlanNotice(PlanNoticeKind.Removed, month.FirstDay) },
        _ => row with { Notice = null },
    };
}
