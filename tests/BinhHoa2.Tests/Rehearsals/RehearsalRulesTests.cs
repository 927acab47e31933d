using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Rehearsals;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Rehearsals;

/// <summary>What is read from a rehearsal, and what it says.</summary>
public sealed class RehearsalRulesTests
{
    private static readonly DateOnly October = new(2021, 10, 1);
    private static readonly DateOnly November = new(2021, 11, 1);

    [Fact]
    public void LetterLoad_OfLetters_CountsThemByPersonAndCalendarMonth()
    {
        var year = Year(("mai", October, 1), ("lan", October, 3), ("lan", November, 5));

        LetterLoad.ByMonth(year).Select(m => (m.Person.Value, m.Month, m.Letters, m.AreMany))
            .ShouldBe([("lan", October, 3, false), ("mai", October, 1, false), ("lan", November, 5, true)]);
        LetterLoad.ByPerson(year).Select(p => (p.Person.Value, p.Letters, p.Fullest.Month))
            .ShouldBe([("lan", 8, November), ("mai", 1, October)]);
        RehearsalTexts.ManyLetters(year).ShouldBe(["Tháng 11/2021, Lan nhận 5 thư."]);
        RehearsalTexts.Total(year).ShouldBe("Chạy thử từ ngày 01/10 đến ngày 30/11/2021: 9 thư gửi đến 2 người.");
    }

    [Fact]
    public void LetterLoad_ByPerson_IsInTheOrderOfNamesWhateverTheyGet() =>
        LetterLoad.ByPerson(Year(("mai", October, 5), ("hoa", October, 1), ("lan", October, 3))).Select(p => p.Person.Value)
            .ShouldBe(["hoa", "lan", "mai"]);

    [Fact]
    public void Difference_OfTwoYears_NamesEachPersonAndMonthThatChanges()
    {
        var before = Year(("lan", October, 3), ("lan", November, 5), ("mai", October, 1));
        var after = Year(("lan", October, 3), ("lan", November, 4), ("hoa", November, 2));

        var difference = RehearsalDifference.Between(before, after);

        difference.Changes.Select(c => (c.Person.Value, c.Month, c.Before, c.After))
            .ShouldBe([("mai", October, 1, 0), ("hoa", November, 0, 2), ("lan", November, 5, 4)]);
        RehearsalTexts.Of(difference).ShouldBe(
        [
            "Cả năm vẫn có 9 thư.",
            "Sau thay đổi, không ai nhận quá 4 thư trong một tháng; hiện nay, Lan nhận quá 4 thư trong một tháng.",
            "Tháng 10/2021 có 3 thư, ít hơn hiện nay 1 thư.",
            "Tháng 11/2021 có 6 thư, nhiều hơn hiện nay 1 thư; không ai nhận quá 4 thư, hiện nay 1 người.",
            "Tháng 10/2021, Mai không nhận thư nào; hiện nay nhận 1 thư.",
            "Tháng 11/2021, Hoa nhận 2 thư; hiện nay không nhận thư nào.",
            "Tháng 11/2021, Lan nhận 4 thư; hiện nay nhận 5 thư.",
        ]);
    }

    [Theory]
    [InlineData(2, "Cả năm có 2 thư, ít hơn hiện nay 1 thư.")]
    [InlineData(5, "Cả năm có 5 thư, nhiều hơn hiện nay 2 thư.")]
    public void Difference_OfMoreOrFewerLetters_SaysHowMany(int letters, string sentence) =>
        RehearsalTexts.Of(RehearsalDifference.Between(Year(("lan", October, 3)), Year(("lan", October, letters)))).First()
            .ShouldBe(sentence);

    [Fact]
    public void Difference_OfAYearWithItself_IsOneSentence()
    {
        var year = Year(("lan", October, 3));

        RehearsalTexts.Of(RehearsalDifference.Between(year, year)).ShouldBe(["Cả năm vẫn có 3 thư."]);
    }

    [Fact]
    public void Difference_InTheMiddleOfTheYear_CountsWhatWasSentInItsMonthAndSaysFromWhen()
    {
        var sent = new MonthlyLetters(new StaffId("lan"), "Lan", November, 4);
        var before = Year(("mai", November, 2)) with { GoesOn = true, Begin = new DateOnly(2021, 11, 15), Sent = [sent] };
        var after = before with { Letters = [.. before.Letters, Letter("lan", new DateOnly(2021, 11, 20))] };

        LetterLoad.ByMonth(after).Select(m => (m.Person.Value, m.Letters, m.AreMany)).ShouldBe([("lan", 5, true), ("mai", 2, false)]);
        RehearsalTexts.Of(RehearsalDifference.Between(before, after)).ShouldBe(
        [
            "Từ ngày 15/11/2021 đến hết năm học có 3 thư, nhiều hơn hiện nay 1 thư.",
            "Sau thay đổi, Lan nhận quá 4 thư trong một tháng; hiện nay, không ai nhận quá 4 thư trong một tháng.",
            "Tháng 11/2021 có 7 thư, nhiều hơn hiện nay 1 thư; 1 người nhận quá 4 thư, hiện nay không ai.",
            "Tháng 11/2021, Lan nhận 5 thư; hiện nay nhận 4 thư.",
        ]);
    }

    [Fact]
    public void Warnings_FromADayOn_LeaveOutWhatIsOver()
    {
        var setup = SmallSetup.With(
            SmallSetup.Work("t10-1", Role.Teacher, new DateOnly(2021, 10, 24)),
            SmallSetup.Work("t10-2", Role.Member, new DateOnly(2021, 10, 20)),
            SmallSetup.Work("t11-1", Role.Teacher, new DateOnly(2021, 11, 14)));

        RehearsalTexts.Of(SetupWarnings.Of(setup, SmallSetup.Calendar, November)).ShouldBe(
        [
            "Việc “Việc t11-1” đến hạn vào ngày nghỉ cuối tuần: Chủ nhật, 14/11/2021.",
            "Nguyễn Thị Lan (Chức danh gv-1a) một mình phụ trách 1 việc, trong những ngày đến hạn chưa có người trả lời thay.",
        ]);
    }

    [Theory]
    [InlineData("2022-02-01", DayOff.Tet)]
    [InlineData("2022-02-04", DayOff.Tet)]
    [InlineData("2021-09-02", DayOff.Holiday)]
    [InlineData("2022-04-11", DayOff.Holiday)]
    [InlineData("2021-10-10", DayOff.Weekend)]
    [InlineData("2021-10-12", DayOff.Announced)]
    public void ReasonOf_ADayOff_IsItsOwn(string day, DayOff reason) => SetupWarnings.ReasonOf(DateOnly.Parse(day)).ShouldBe(reason);

    [Fact]
    public void Warnings_OfASetup_NameDaysOffFullWeeksAndWorkOfOnePersonAlone()
    {
        var setup = SmallSetup.With(
            SmallSetup.Work("t10-1", Role.Teacher, new DateOnly(2021, 10, 18)),
            SmallSetup.Work("t10-2", Role.Teacher, new DateOnly(2021, 10, 20)),
            SmallSetup.Work("t10-3", Role.Teacher, new DateOnly(2021, 10, 22)),
            SmallSetup.Work("t10-4", Role.Teacher, new DateOnly(2021, 10, 24)),
            SmallSetup.Work("t10-5", Role.Teacher, new DateOnly(2021, 10, 25)),
            SmallSetup.Work("t11-1", Role.Member, new DateOnly(2021, 11, 12)) with { Kind = ActivityKind.Event });

        RehearsalTexts.Of(SetupWarnings.Of(setup, SmallSetup.Calendar)).ShouldBe(
        [
            "Việc “Việc t10-4” đến hạn vào ngày nghỉ cuối tuần: Chủ nhật, 24/10/2021.",
            "Tuần từ ngày 18/10 đến ngày 24/10/2021: Nguyễn Thị Lan có 4 việc đến hạn.",
            "Chưa có ai phụ trách việc “Việc t11-1”, hạn 12/11/2021.",
            "Nguyễn Thị Lan (Chức danh gv-1a) một mình phụ trách 5 việc, trong những ngày đến hạn chưa có người trả lời thay.",
        ]);
    }

    [Fact]
    public void Warnings_WhileASubstituteIsNamed_LeaveTheWorkOut()
    {
        var setup = SmallSetup.With(SmallSetup.Work("t10-1", Role.Teacher, new DateOnly(2021, 10, 18)));
        var named = setup with
        {
            Roster = setup.Roster with { Substitutes = [new(new("gv-1a"), new("to-truong-1"), October, new DateOnly(2021, 10, 31))] },
        };

        SetupWarnings.Of(named, SmallSetup.Calendar).WithoutSubstitute.ShouldBeEmpty();
        SetupWarnings.Of(setup, SmallSetup.Calendar).WithoutSubstitute.ShouldNotBeEmpty();
    }

    private static RehearsedYear Year(params (string Person, DateOnly Month, int Letters)[] load) => new(
        October,
        new DateOnly(2021, 11, 30),
        [.. load.SelectMany(l => Enumerable.Range(0, l.Letters).Select(n => Letter(l.Person, l.Month.AddDays(n))))],
        ImmutableArray<RehearsalFailure>.Empty);

    private static RehearsedLetter Letter(string person, DateOnly day) => new(
        new SchoolMonth(new SchoolId("thbh2"), day.Year, day.Month),
        LedgerKey.Digest(day, new StaffId(person)),
        day,
        new TimeOnly(7, 30),
        char.ToUpperInvariant(person[0]) + person[1..],
        "Việc của tháng",
        "Nội dung",
        "<p>Nội dung</p>");
}
