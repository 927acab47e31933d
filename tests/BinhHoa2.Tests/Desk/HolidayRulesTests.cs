using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk.Holidays;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Desk;

/// <summary>What may be entered of a year's days off on Monday, 16 November 2026.</summary>
public sealed class HolidayRulesTests
{
    private static readonly DateTimeOffset Now = VietnamTime.At(new(2026, 11, 16), new TimeOnly(9, 0));
    private static readonly SchoolYear Year = new(2026);

    [Theory]
    [InlineData("", "", "Nghỉ bão", "off-from", "Xin ghi ngày theo dạng")]
    [InlineData("31/2/2027", "", "Nghỉ bão", "off-from", "Xin ghi ngày theo dạng")]
    [InlineData("2026-11-18", "mai", "Nghỉ bão", "off-to", "Xin ghi ngày theo dạng")]
    [InlineData("2026-11-13", "", "Nghỉ bão", "off-from", "Ngày 13/11/2026 đã qua")]
    [InlineData("2027-08-02", "", "Nghỉ bão", "off-from", "không thuộc năm học 2026-2027 (từ 01/08/2026 đến 31/07/2027)")]
    [InlineData("2027-07-30", "2027-08-02", "Nghỉ bão", "off-to", "không thuộc năm học 2026-2027")]
    [InlineData("2026-11-19", "2026-11-18", "Nghỉ bão", "off-to", "Ngày cuối 18/11/2026 đứng trước ngày đầu 19/11/2026")]
    [InlineData("2026-11-18", "2026-12-04", "Nghỉ bão", "off-to", "không quá 16 ngày")]
    [InlineData("2026-11-18", "", "  ", "off-name", "Xin ghi lý do")]
    [InlineData("2026-11-25", "2026-11-26", "Nghỉ bão", "off-from", "Trường đã ghi nghỉ")]
    [InlineData("2026-11-27", "2026-11-30", "Nghỉ bão", "off-from", "Một ngày không vừa nghỉ vừa làm việc")]
    [InlineData("2026-11-21", "2026-11-22", "Nghỉ bão", "off-from", "vốn đã là ngày nghỉ")]
    public void Decide_DaysOffThatDoNotFit_SaysWhyBesideTheField(string from, string to, string name, string field, string says)
    {
        var decision = Decide(new() { From = from, To = to, Name = name });

        decision.After.ShouldBeNull();
        decision.Problem!.Field.ShouldBe(field);
        decision.Problem.Message.ShouldContain(says);
    }

    [Theory]
    [InlineData("", "Làm bù", "worked-day", "Xin ghi ngày theo dạng")]
    [InlineData("2026-11-15", "Làm bù", "worked-day", "đã qua")]
    [InlineData("2026-11-18", "Làm bù", "worked-day", "Thứ Tư, 18/11/2026 vốn đã là ngày làm việc")]
    [InlineData("2026-11-24", "Làm bù", "worked-day", "Xin bỏ mục đó trước")]
    [InlineData("2026-11-22", "", "worked-name", "Xin ghi lý do")]
    public void Decide_AWorkedDayThatDoesNotFit_SaysWhyBesideTheField(string day, string reason, string field, string says)
    {
        var decision = Decide(new() { Day = day, Reason = reason });

        decision.After.ShouldBeNull();
        decision.Problem!.Field.ShouldBe(field);
        decision.Problem.Message.ShouldContain(says);
    }

    [Fact]
    public void Decide_WhatFits_AddsAnEntryWithWhoAndWhen()
    {
        var decision = Decide(new() { From = "18/11/2026", To = "20/11/2026", Name = " Nghỉ  bão số 3 " });

        decision.Problem.ShouldBeNull();
        decision.Sentence.ShouldBe("Trường nghỉ từ thứ Tư, 18/11/2026 đến thứ Sáu, 20/11/2026: Nghỉ bão số 3.");
        decision.After!.Find("off-2026-11-18").ShouldBe(
            new(OwnDayKind.Off, new(2026, 11, 18), new(2026, 11, 20), "Nghỉ bão số 3", new("thu-ky"), Now));
        (decision.After.Version, decision.After.Changed).ShouldBe((Own.Version + 1, Now));
        Decide(new() { From = "2026-11-16", Name = "Nghỉ bão" }).Problem.ShouldBeNull("today is not over");
    }

    [Fact]
    public void Decide_TheSameFormAgain_ChangesNothing()
    {
        Decide(new() { From = "2026-11-23", To = "2026-11-25", Name = "Nghỉ lũ" }).ShouldBe(HolidayDecision.Done);
        Decide(new() { Day = "2026-11-28", Reason = "Làm bù" }).ShouldBe(HolidayDecision.Done);
        Decide(new() { Remove = "off-2026-12-01" }).ShouldBe(HolidayDecision.Done);
    }

    [Fact]
    public void Decide_AHolidayPutBackToWork_IsWorkedUntilTheEntryIsRemoved()
    {
        var after = Decide(new() { Back = "2027-01-01" }).After!;
        Calendar(after).IsWorkingDay(new(2027, 1, 1)).ShouldBeTrue();

        var undone = new HolidayRules(Year, Calendar(after), new("thu-ky"), Now).Decide(new() { Remove = "worked-2027-01-01" }).After!;

        Calendar(undone).IsWorkingDay(new(2027, 1, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Decide_RemovingWhatIsOver_IsRefused()
    {
        var past = Own with { Entries = [new(OwnDayKind.Off, new(2026, 11, 10), new(2026, 11, 11), "Nghỉ lũ", new("thu-ky"), Now)] };

        var decision = new HolidayRules(Year, Calendar(past), new("thu-ky"), Now).Decide(new() { Remove = "off-2026-11-10" });

        decision.Problem!.Message.ShouldContain("đã qua nên không bỏ được nữa");
    }

    [Fact]
    public void Decide_MoreEntriesThanAPageHolds_IsRefused()
    {
        var full = Enumerable.Range(0, HolidayRules.MaxEntries).Aggregate(
            OwnDays.None, (own, i) => own.With(new OwnDay(OwnDayKind.Off, Day(i), Day(i), "Nghỉ", new("thu-ky"), Now)));

        new HolidayRules(Year, Calendar(full), new("thu-ky"), Now).Decide(new() { From = "2026-11-18", Name = "Nghỉ bão" })
            .Problem!.Message.ShouldContain("đã có 30 mục");

        static DateOnly Day(int number) => new DateOnly(2026, 12, 1).AddDays(number);
    }

    [Theory]
    [InlineData("2026-10-31", null)]
    [InlineData("2026-11-01", 2027)]
    [InlineData("2026-12-31", 2027)]
    [InlineData("2027-01-01", null)]
    [InlineData("2025-11-10", null)]
    public void MissingYear_NothingAnnouncedForTheNext_IsAskedForFromNovember(string today, int? year) =>
        HolidayRules.MissingYear(Calendar(OwnDays.None), DateOnly.Parse(today)).ShouldBe(year);

    [Fact]
    public void MissingYear_EnteredOrConfirmed_IsAskedForNoMore()
    {
        var today = new DateOnly(2026, 11, 16);
        HolidayRules.MissingYear(Calendar(Own), today).ShouldBe(2027, "days of this year say nothing of the next");
        HolidayRules.MissingYear(Calendar(Own.With(new ConfirmedYear(2027, new("thu-ky"), Now))), today).ShouldBeNull();
        HolidayRules.MissingYear(Calendar(Decide(new() { From = "2027-02-11", Name = "Nghỉ Tết" }).After!), today).ShouldBeNull();
    }

    private static OwnDays Own => OwnDays.None
        .With(new OwnDay(OwnDayKind.Off, new(2026, 11, 23), new(2026, 11, 25), "Nghỉ lũ", new("thu-ky"), Now))
        .With(new OwnDay(OwnDayKind.Worked, new(2026, 11, 28), new(2026, 11, 28), "Làm bù", new("thu-ky"), Now));

    private static WorkingCalendar Calendar(OwnDays days) => new(AnnouncedDays.BuiltIn(), days);

    private static HolidayDecision Decide(HolidayInput input) =>
        new HolidayRules(Year, Calendar(Own), new StaffId("thu-ky"), Now).Decide(input);
}
