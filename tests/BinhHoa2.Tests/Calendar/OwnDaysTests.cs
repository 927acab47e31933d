using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Calendar;

/// <summary>The school's own days over what is computed and announced.</summary>
public sealed class OwnDaysTests
{
    private static readonly AnnouncedDays Announced = AnnouncedDays.BuiltIn();
    private static readonly StaffId Secretary = new("thu-ky");

    [Fact]
    public void IsWorkingDay_OwnDays_OverrideTheWeekTheLawAndTheAnnouncement()
    {
        var calendar = With(
            Off(new(2026, 11, 16), new(2026, 11, 17)), Worked(new(2026, 11, 21)), Worked(new(2026, 9, 1)), Off(new(2026, 8, 22)));

        calendar.IsWorkingDay(new(2026, 11, 17)).ShouldBeFalse("a storm");
        calendar.IsWorkingDay(new(2026, 11, 18)).ShouldBeTrue();
        calendar.IsWorkingDay(new(2026, 11, 21)).ShouldBeTrue("a Saturday that is made up for");
        calendar.IsWorkingDay(new(2026, 9, 1)).ShouldBeTrue("announced as off, worked here");
        calendar.IsWorkingDay(new(2026, 8, 22)).ShouldBeFalse("announced as worked, off here");
        calendar.IsWorkingDay(new(2026, 9, 2)).ShouldBeFalse();
        calendar.AddWorkingDays(new(2026, 11, 13), 1).ShouldBe(new(2026, 11, 18));
    }

    [Fact]
    public void Of_ADay_SaysWhereItComesFromAndHowItIsCalled()
    {
        var calendar = With(Off(new(2026, 11, 16)));

        calendar.Of(new(2027, 4, 16)).ShouldBe(new(new(2027, 4, 16), false, DaySource.Law, "Giỗ Tổ Hùng Vương"));
        calendar.Of(new(2027, 2, 8)).Name.ShouldBe("Tết Nguyên đán");
        calendar.Of(new(2027, 5, 3)).Name.ShouldBe("Nghỉ bù Ngày Quốc tế Lao động 1/5");
        calendar.Of(new(2026, 8, 31)).ShouldBe(
            new(new(2026, 8, 31), false, DaySource.Announced, "Quốc khánh và ngày liền kề, hoán đổi ngày 31/8"));
        calendar.Of(new(2026, 11, 16)).ShouldSatisfyAllConditions(
            d => d.Source.ShouldBe(DaySource.School), d => d.Name.ShouldBe("Nghỉ bão"), d => d.Entry.ShouldNotBeNull());
        calendar.Of(new(2026, 11, 20)).ShouldBe(new(new(2026, 11, 20), true, DaySource.Week, null), "Teachers' Day is worked");
        calendar.NameOf(new(2026, 11, 20)).ShouldBeNull();
        (calendar.HasAnnounced(2026), calendar.HasAnnounced(2027)).ShouldBe((true, false));
    }

    [Fact]
    public void UnusualFrom_AMonth_HasWeekdaysOffAndWeekendsWorked()
    {
        var calendar = With(Off(new(2026, 8, 28), new(2026, 8, 30)), Worked(new(2026, 9, 2)));

        calendar.UnusualFrom(new(2026, 8, 1), new(2026, 9, 30)).Select(d => (d.Day.ToString("MM-dd"), d.IsWorked))
            .ShouldBe([("08-22", true), ("08-28", false), ("08-31", false), ("09-01", false), ("09-02", true)]);
    }

    [Fact]
    public void Follow_OtherDays_ChangesTheCalendarAndItsVersion()
    {
        var calendar = new SchoolCalendar(Announced);
        var before = calendar.For(OwnDays.None);

        calendar.Follow(OwnDays.None.With(Off(new(2026, 11, 16))));

        calendar.IsWorkingDay(new(2026, 11, 16)).ShouldBeFalse();
        calendar.Version.ShouldBe("vn-2026.1+1");
        before.IsWorkingDay(new(2026, 11, 16)).ShouldBeTrue("who began with it goes on with it");
        calendar.Follow(OwnDays.None);
        calendar.Version.ShouldBe("vn-2026.1");
    }

    [Fact]
    public void Without_AnEntryThatHasBegun_KeepsWhatIsOver()
    {
        var days = OwnDays.None.With(Off(new(2026, 11, 16), new(2026, 11, 19)));

        var after = days.Without(days.Entries[0], new(2026, 11, 18));

        after.Entries.Single().To.ShouldBe(new(2026, 11, 17));
        days.Without(days.Entries[0], new(2026, 11, 16)).Entries.ShouldBeEmpty();
    }

    private static WorkingCalendar With(params OwnDay[] days) =>
        new(Announced, days.Aggregate(OwnDays.None, (own, day) => own.With(day)));

    private static OwnDay Off(DateOnly from, DateOnly? to = null) =>
        new(OwnDayKind.Off, from, to ?? from, "Nghỉ bão", Secretary, DateTimeOffset.UnixEpoch);

    private static OwnDay Worked(DateOnly day) => new(OwnDayKind.Worked, day, day, "Làm bù", Secretary, DateTimeOffset.UnixEpoch);
}
