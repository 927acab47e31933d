using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Simulation.People;
using BinhHoa2.Simulation.Year;

namespace BinhHoa2.Tests.Simulation;

public sealed class InvariantsTests
{
    private const string Summary = """{"months":[{"name":"2021-10","activities":[{"id":"t10-1"}],"replies":{"Done":1}}]}""";
    private static readonly RosterPerson Teacher = new("gv", "Giáo viên", "Giáo viên lớp 1A", "gv@truong.example", "Teacher", "Tổ 1");
    private static readonly DateTimeOffset Monday = new(2021, 10, 11, 7, 30, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Check_AYearAsItShouldBe_FindsNothing() =>
        Check([Letter(Monday), Letter(Monday.AddDays(1))], [Reply("a"), Reply("a")]).ShouldBeEmpty();

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Check_LetterOnAWeekend_IsFound(int days) =>
        Check([Letter(Monday.AddDays(days))]).ShouldContain(p => p.Contains("cuối tuần"));

    [Fact]
    public void Check_LetterBeforeSevenGivenInUtc_IsFound() =>
        Check([Letter(new DateTimeOffset(2021, 10, 11, 23, 30, 0, TimeSpan.Zero))]).ShouldContain(p => p.Contains("06:30 12/10/2021"));

    [Fact]
    public void Check_SamePersonTwiceInAWave_IsFound() =>
        Check([Letter(Monday), Letter(Monday.AddHours(2))]).ShouldContain(p => p.Contains("nhận 2 thư nhắc"));

    [Fact]
    public void Check_TwoMonthsWriteOnOneDay_IsFound() =>
        Check([Letter(Monday), Letter(Monday) with { Subject = "Tháng 11/2021: 1 việc" }])
            .ShouldContain(p => p.Contains("nhận 2 thư nhắc"));

    [Fact]
    public void Check_MessageIdTwice_IsFound() =>
        Check([Letter(Monday) with { MessageId = "x" }, Letter(Monday.AddDays(1)) with { MessageId = "x" }])
            .ShouldContain(p => p.Contains("Message-ID “x” có ở 2 thư"));

    [Fact]
    public void Check_AcknowledgedReplyThatIsNotCounted_IsFound() =>
        Check([], [Reply("a"), Reply("b")])
            .ShouldContain(p => p.Contains("Tháng 2021-10: 2 phản hồi Done đã được xác nhận, tổng hợp năm đếm 1"));

    [Fact]
    public void Check_ReplyOfAnActivityTheSummaryDoesNotHave_IsFound() =>
        Check([], [Reply("a"), Reply("b") with { Activity = "t99-1" }]).ShouldContain(p => p.Contains("t99-1"));

    [Fact]
    public void Check_SevenLettersOfRemindersInAMonth_AreFound() =>
        Check([.. Enumerable.Range(0, 7).Select(i => Letter(Monday.AddDays(i < 5 ? i : i + 2)))])
            .ShouldHaveSingleItem().ShouldContain("nhận 7 thư nhắc trong tháng 10/2021");

    [Fact]
    public void Check_LetterToACorrectedAddress_IsFoundFromTheNextSweepOn()
    {
        var corrected = new AddressCorrected(new DateOnly(2021, 10, 11), Teacher, Teacher.Email, "moi@truong.example");

        Check([Letter(Monday)], changes: [corrected]).ShouldBeEmpty();
        Check([Letter(Monday.AddDays(1))], changes: [corrected]).ShouldHaveSingleItem().ShouldContain("sau khi: Sửa địa chỉ thư");
    }

    [Fact]
    public void Check_LetterToALeaver_IsFoundAfterTheLastDay()
    {
        var leaves = new Leaves(new DateOnly(2021, 10, 1), Teacher, Last: new DateOnly(2021, 10, 11));

        Check([Letter(Monday)], changes: [leaves]).ShouldBeEmpty();
        Check([Letter(Monday.AddDays(1))], changes: [leaves]).ShouldHaveSingleItem().ShouldContain("thôi công tác");
    }

    [Fact]
    public void Check_LetterToAPersonWithASubstitute_IsFoundInTheirDaysOnly()
    {
        var day = new DateOnly(2021, 10, 12);
        var named = new SubstituteNamed(new DateOnly(2021, 10, 11), Teacher, Teacher with { Name = "Cô Lan" }, day, day);

        Check([Letter(Monday), Letter(Monday.AddDays(2))], changes: [named]).ShouldBeEmpty();
        Check([Letter(Monday.AddDays(1))], changes: [named]).ShouldHaveSingleItem().ShouldContain("Cô Lan trả lời thay");
    }

    [Theory]
    [InlineData("""{"digest 2021-10-11":{"Accepted":1}}""", 1, null)]
    [InlineData("""{"digest 2021-10-11":{"Accepted":1,"Rejected":1}}""", 1, null)]
    [InlineData("""{"digest 2021-10-11":{"Accepted":2}}""", 1, "sổ gửi thư ghi 2 thư")]
    [InlineData("""{"digest 2021-10-11":{"Accepted":1,"Planned":3}}""", 1, "còn 3 thư ở trạng thái Planned")]
    public void Check_Ledger_AddsUpWithTheMailbox(string mails, int letters, string? problem)
    {
        var summary = Summary.Replace("\"replies\"", $"\"mails\":{mails},\"replies\"", StringComparison.Ordinal);

        var found = Check([.. Enumerable.Range(0, letters).Select(i => Letter(Monday.AddDays(i)))], summary: summary);

        (found.Count, found.All(f => f.Contains(problem ?? "-", StringComparison.Ordinal)))
            .ShouldBe((problem is null ? 0 : 1, true));
    }

    private static IReadOnlyList<string> Check(
        ReceivedLetter[] letters, SentReply[]? replies = null, RosterChange[]? changes = null, string summary = Summary)
    {
        var timeline = new Timeline();
        foreach (var change in changes ?? [])
        {
            timeline.Add(change);
        }

        foreach (var letter in letters)
        {
            timeline.Add(letter);
        }

        foreach (var reply in replies ?? [Reply("a")])
        {
            timeline.Add(reply);
        }

        return Invariants.Check(timeline, summary);
    }

    private static ReceivedLetter Letter(DateTimeOffset date) =>
        new(
            "x.eml",
            LetterNames.Digest,
            Guid.NewGuid().ToString(),
            date,
            "gv@truong.example",
            "Giáo viên",
            "Tháng 10/2021: 2 việc",
            [],
            []);

    private static SentReply Reply(string key) =>
        new(Monday, "gv@truong.example", "Giáo viên", "t10-1", "Việc", Answer.Done, new DateOnly(2021, 10, 11), null, "Xong.", 0, key);
}
