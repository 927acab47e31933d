using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Reports.Xlsx;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Months;
using BinhHoa2.Tests.Requests;

namespace BinhHoa2.Tests.Semester;

/// <summary>What a report counts of a month's rows.</summary>
public sealed class SemesterCountTests : IDisposable
{
    private static readonly DateOnly CutOff = new(2021, 10, 29);
    private static readonly DateOnly Later = new(2021, 11, 5);
    private static readonly ActivityId Review = new("t10-9");
    private static readonly SemesterKey Key = new(October.Month.School, new SchoolYear(2021), Shared.Plans.Review.MidYear, CutOff);

    private WaveHouse house = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => house?.Dispose();

    [Fact]
    public async Task Of_TheReviewItself_AssignedAsItOnceWas_IsNotAmongWhatItReviews()
    {
        await OpenedAsync(assignsReview: true);
        await ReplyAsync("r1", October.Principal, Review, ReplyKind.Difficulty, "Chưa đủ số liệu.", 20);

        var report = await CountAsync();

        report.Activities().Select(a => a.Activity).ShouldBe([October.Tutoring, October.Observing]);
        report.Difficulties.ShouldBeEmpty();
        report.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_ADifficultyToldTwiceAndAnswered_IsTwoWithOneRequestAndItsAnswer()
    {
        await OpenedAsync();
        await ReplyAsync("e1", October.Teacher, October.Tutoring, ReplyKind.Difficulty, "Thiếu phòng.", 20);
        await ReplyAsync("e2", October.Teacher, October.Tutoring, ReplyKind.Difficulty, "Thiếu phòng buổi chiều.", 21);
        await AnswerAsync("e1", new Directive(new("d1"), October.Deputy, DirectiveKind.NewDate, "Đồng ý.", Later, At(22), new("0-ab")));
        await ReplyAsync("e3", October.Teacher, October.Tutoring, ReplyKind.Done, "Đã phụ đạo 12 em.", 25);

        var report = await CountAsync();

        report.Difficulties.Select(d => (d.Reason, d.Request!.Value.Value, d.SolvedSince)).ShouldBe(
            [("Thiếu phòng.", "e1", true), ("Thiếu phòng buổi chiều.", "e1", true)]);
        var request = report.Requests.ShouldHaveSingleItem();
        request.Answer.ShouldBe(new ReportedAnswer(DirectiveKind.NewDate, "Phó Hiệu trưởng", "Đồng ý.", Later, new DateOnly(2021, 10, 22)));
        (request.OriginalDue, request.IsDone).ShouldBe((new DateOnly(2021, 10, 29), true));
    }

    [Fact]
    public async Task Of_WhatComesAfterTheCutOff_IsNotThere()
    {
        await OpenedAsync();
        await ReplyAsync("e1", October.Teacher, October.Tutoring, ReplyKind.Difficulty, "Thiếu phòng.", 20);
        var late = new Directive(new("d1"), October.Deputy, DirectiveKind.Guidance, "Dùng phòng họp.", null, At(30), new("0-ab"));
        await AnswerAsync("e1", late);
        await ReplyAsync("e2", October.Teacher, October.Tutoring, ReplyKind.Done, "Đã phụ đạo 12 em.", 31);

        var report = await CountAsync();

        report.Requests.ShouldHaveSingleItem().Answer.ShouldBeNull();
        report.Difficulties.ShouldHaveSingleItem().SolvedSince.ShouldBeFalse();
        report.Quotes.ShouldBeEmpty();
        report.Overall().Done.ShouldBe(0);
    }

    [Fact]
    public async Task Of_NotesWithFiguresOfWorkThatIsDone_AreQuoted()
    {
        await OpenedAsync();
        await ReplyAsync("e1", October.Teacher, October.Tutoring, ReplyKind.Done, "Đã phụ đạo 12 em lớp 1A, 9 em tiến bộ.", 20);
        await ReplyAsync("e2", October.Lead, October.Observing, ReplyKind.Done, "Đã dự giờ lớp 1A ngày 20/10.", 21);

        var quote = (await CountAsync()).Quotes.ShouldHaveSingleItem("a date and the name of a class are no result");

        (quote.Post, quote.Text, quote.EvidenceId.Value).ShouldBe(("Giáo viên lớp 1A", "Đã phụ đạo 12 em lớp 1A, 9 em tiến bộ.", "e1"));
    }

    [Theory]
    [InlineData("Xin sửa lại: lớp có 12 em tiến bộ.", "Lớp có 12 em tiến bộ.")]
    [InlineData("Điều chỉnh câu trả lời trước: 9 em tiến bộ", "9 em tiến bộ")]
    [InlineData("Đã dự 4 tiết. Xin xem tệp kèm.", "Đã dự 4 tiết.")]
    [InlineData("Đã dự 4 tiết; 2 tiết tốt. Có hình kèm theo", "Đã dự 4 tiết; 2 tiết tốt.")]
    [InlineData("Gửi kèm biên bản 3 cuộc họp", "Gửi kèm biên bản 3 cuộc họp")]
    public async Task Of_ANoteThatSpeaksOfTheReplyItself_IsQuotedWithoutThat(string note, string quoted)
    {
        await OpenedAsync();
        await ReplyAsync("e1", October.Teacher, October.Tutoring, ReplyKind.Done, note, 20);

        (await CountAsync()).Quotes.ShouldHaveSingleItem().Text.ShouldBe(quoted);
    }

    [Fact]
    public async Task Of_APersonWithAPostBesideTheTitle_IsNamedByThePost()
    {
        await OpenedAsync(p => p.Id == October.Teacher ? p with { Post = "Tổng phụ trách Đội" } : p);
        await ReplyAsync("e1", October.Teacher, October.Tutoring, ReplyKind.Difficulty, "Thiếu phòng.", 20);
        var report = await CountAsync();

        report.Difficulties.ShouldHaveSingleItem().Post.ShouldBe("Tổng phụ trách Đội");
        report.Requests.ShouldHaveSingleItem().Post.ShouldBe("Tổng phụ trách Đội");
        RegisterRows.Of(report, [await MonthAsync()]).ShouldHaveSingleItem().Post.ShouldBe("Tổng phụ trách Đội");
    }

    [Fact]
    public async Task Of_TheSchoolsStaff_CountsWhoIsHereOnTheCutOff()
    {
        await OpenedAsync();

        (await CountAsync()).Staff.ShouldBe(new ReportedStaff(Board: 2, SubjectLeads: 1, Teachers: 1));
    }

    [Fact]
    public async Task Register_EveryEvidenceOfTheFigures_IsALineWithTheReportsNumber()
    {
        await OpenedAsync();
        await ReplyAsync("e1", October.Lead, October.Observing, ReplyKind.InProgress, "=1+1", 19);
        await ReplyAsync("e2", October.Teacher, October.Tutoring, ReplyKind.Done, "Đã phụ đạo 12 em.", 20);
        var report = await CountAsync();

        var rows = RegisterRows.Of(report, [await MonthAsync()]);

        rows.Select(r => (r.Number, r.Post, r.Reply, r.Note, r.Id)).ShouldBe(
        [
            (1, "Giáo viên lớp 1A", "Đã hoàn thành", "Đã phụ đạo 12 em.", "e2"),
            (2, "Tổ trưởng tổ 1", "Đang thực hiện", "=1+1", "e1"),
        ]);
        rows[0].Received.ShouldBe(new DateTime(2021, 10, 20, 9, 0, 0));
    }

    private static DateTimeOffset At(int day) => VietnamTime.At(new DateOnly(2021, 10, day), new TimeOnly(9, 0));

    private async Task OpenedAsync(Func<StaffMember, StaffMember>? change = null, bool assignsReview = false)
    {
        var planned = October.Planned with
        {
            Activities = October.Planned.Activities.Add(
                new PlanActivity(Review, "Sơ kết cuộc vận động.", [Role.Chair], CutOff, Shared.Plans.Review.MidYear)),
        };
        var setup = October.Setup with { Plan = October.Plan with { Months = [planned, October.November] } };
        house = await WaveHouse.StartAsync(setup, October.Calendar);
        var month = MonthOpening.Freeze(
            October.Month.School,
            setup.Plan,
            planned,
            change is null ? setup.Roster : setup.Roster with { People = [.. setup.Roster.People.Select(change)] },
            October.Calendar,
            October.Opened);
        Assignment[] before = assignsReview ? [new Assignment(October.Principal, Review, CutOff, CutOff)] : [];
        await house.OpenAsync(month with { Assignments = [.. month.Assignments, .. before] });
    }

    private async Task ReplyAsync(string id, StaffId person, ActivityId activity, ReplyKind kind, string note, int day)
    {
        var replies = new ReplyRecords(house.Storage);
        var seen = (await replies.ReadAsync(October.Month, person, Cancellation)).ShouldNotBeNull();
        var reply = new Evidence(new(id), person, activity, kind, note, new DateOnly(2021, 10, day), At(day), []);
        await replies.RecordAsync(October.Month, ReplyRules.Apply(seen, reply), Cancellation);
    }

    private async Task AnswerAsync(string request, Directive directive) =>
        (await new RequestRecords(house.Storage).AnswerAsync(
            new ReplyRecords(house.Storage), new RequestKey(October.Month, new RequestId(request)), directive)).IsRecorded.ShouldBeTrue();

    private async Task<MonthSnapshot> MonthAsync() =>
        (await new MonthRecords(house.Storage).ReadAsync(October.Month, Cancellation)).ShouldNotBeNull();

    private async Task<SemesterReport> CountAsync() =>
        SemesterCount.Of(October.Setup.Profile, October.Setup.Plan, Key, [await MonthAsync()]);
}
