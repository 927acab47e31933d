using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Simulation.People;
using BinhHoa2.Simulation.Year;

namespace BinhHoa2.Tests.Simulation;

public sealed class InvariantsTests
{
    private const string Summary = """{"months":[{"name":"2021-10","activities":[{"id":"t10-1"}],"replies":{"Done":1}}]}""";
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

    private static IReadOnlyList<string> Check(ReceivedLetter[] letters, SentReply[]? replies = null)
    {
        var timeline = new Timeline();
        foreach (var letter in letters)
        {
            timeline.Add(letter);
        }

        foreach (var reply in replies ?? [Reply("a")])
        {
            timeline.Add(reply);
        }

        return Invariants.Check(timeline, Summary);
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
