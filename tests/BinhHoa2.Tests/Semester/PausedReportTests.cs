using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Simulation.Mail;

namespace BinhHoa2.Tests.Semester;

/// <summary>The reminders of a report that is to be issued by Friday 21/1/2022, while duty letters are paused.</summary>
public sealed class PausedReportTests : IAsyncLifetime
{
    private static readonly StaffId Secretary = new("thu-ky");
    private ReportOffice office = null!;

    private DateTimeOffset Now => office.School.Get<TimeProvider>().GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        office = await ReportOffice.OpenedAsync();
        await office.School.AdvanceToAsync(new DateOnly(2022, 1, 19), new TimeOnly(10, 0));
        ReportLetters();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Reminders_OfAReportThatFallIntoAPause_AreMadeUpByTheLastOfThemAlone()
    {
        await ChangeAsync(stored => LetterPause.Begin(stored, Secretary, Now));
        await office.School.AdvanceToAsync(new DateOnly(2022, 1, 26), new TimeOnly(10, 0));
        ReportLetters().ShouldBeEmpty("the last call was for the 20th, the reminder after it for the 24th");

        await ChangeAsync(stored => LetterPause.End(stored, Secretary, Now));
        await office.School.SweepAsync();
        await office.School.AdvanceToAsync(new DateOnly(2022, 1, 28), new TimeOnly(10, 0));

        var letters = ReportLetters();
        letters.ShouldNotBeEmpty();
        letters.Select(l => l.To).ShouldBeUnique();
        letters.ShouldAllBe(l => l.Date == VietnamTime.At(new DateOnly(2022, 1, 27), new TimeOnly(7, 0)));
        letters.Select(l => l.To).ShouldBe(
            [ReportOffice.Chair, ReportOffice.Deputy, ReportOffice.Secretary], ignoreOrder: true, "overdue goes to all who work on it");
    }

    private List<ReceivedLetter> ReportLetters() =>
        [.. office.School.Mail.ReadArrived().Where(l => l.Kind == LetterNames.Report)];

    private Task<bool> ChangeAsync(Func<LetterPause?, LetterPause?> change) =>
        office.School.Get<PauseRecords>().ChangeAsync(office.Key.School, change, TestContext.Current.CancellationToken);
}
