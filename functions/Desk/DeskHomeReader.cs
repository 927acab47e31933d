using BinhHoa2.Functions.Board;
using BinhHoa2.Functions.Health;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Holidays;
using BinhHoa2.Shared.Desk.Starting;
using BinhHoa2.Shared.Erasures;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Reminders;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Functions.Desk;

/// <summary>Reads what waits at the desk: the rows of the Board's page, by one query, and how the parts of the app work.</summary>
public sealed class DeskHomeReader(
    BoardReader board,
    RecentHealth health,
    SchoolLinks links,
    IOptions<MailOptions> mail,
    MalwareScans scans,
    ConfiguredFiles files,
    SchoolCalendar calendar,
    ErasureRecords erasures,
    PageRenderer pages,
    TimeProvider schoolTime)
{
    private const int MaxComing = 6;

    /// <summary>The desk's first page.</summary>
    public async Task<HomePageModel> PageAsync(DeskContext context, DurableTaskClient client, CancellationToken cancellation)
    {
        var now = schoolTime.GetUtcNow();
        var leaves = RemindNow.LeavesAt(now, calendar);
        var year = await board.YearAsync(cancellation);
        DeskMonth[] running =
        [
            .. from month in year.Months
               where month.File is { Head.State: MonthState.Running, Summary: null }
               select DeskMonth.Of(month.File!, year.Setup.Roster, now).WithReminders(month.File!, VietnamTime.DateOf(leaves)),
        ];
        return new HomePageModel(
            context.Seat,
            await board.PageAsync(link: null, year, plan: null, cancellation),
            [.. running],
            [.. running.SelectMany(m => m.Coming).Concat(WavesIn(year)).Concat(OpeningIn(year)).OrderBy(c => c.Day).Take(MaxComing)],
            await health.ReportAsync(client, cancellation),
            [.. year.Setup.Roster.People.Where(p => p.IsHereOn(schoolTime.Today()))])
        {
            Gaps = SetupGaps.Of(mail.Value, scans.IsOn),
            RemindersLeave = leaves > now ? leaves : null,
            Steps = FirstSteps.Of(year.Setup),
            RosterFileHasChanged = files.HasOtherRoster(year.Setup),
            PlanFileHasChanged = !files.ChangedFiles(year.Setup).IsEmpty,
            ErasuresDue = await DueAsync(year, cancellation),
            MissingYear = HolidayRules.MissingYear(calendar.For(year.Setup.OwnDays), schoolTime.Today()),
        };
    }

    /// <summary>
    /// Leads to the Board's page by the person's own link, so that it shows what waits for them and what they may do; while another
    /// person holds the link in their place, or before any month has begun, it is the page that is no person's own.
    /// </summary>
    public async Task<IResult> BoardAsync(DeskContext context, CancellationToken cancellation)
    {
        var year = await board.YearAsync(cancellation);
        var seat = (
            from month in year.Months
            where month.File is { Head.State: MonthState.Running or MonthState.Closed }
            let person = month.File!.People.FirstOrDefault(p => p.Staff.Id == context.Person.Id)
            where person is { Substitute: null, Staff.IsOnBoard: true }
            select (month.File!.Head.Month, Person: person)).LastOrDefault();
        return seat.Person is null
            ? await pages.RenderAsync(await board.PageAsync(link: null, year, plan: null, cancellation))
            : new SeeOther(SchoolLinks.PathIn(await links.BoardAsync(seat.Month, seat.Person, cancellation)));
    }

    private async Task<string?> DueAsync(BoardYear year, CancellationToken cancellation)
    {
        var all = await erasures.ReadAsync(year.Setup.Profile.Id, cancellation);
        return ErasureTexts.Due(all.Count(e => e.IsDue(schoolTime.Today())));
    }

    /// <summary>What the page's address says was done; only words of ours are said.</summary>
    public static HomeNotice NoticeOf(string? text) =>
        Enum.TryParse<HomeNotice>(text, out var notice) && Enum.IsDefined(notice) ? notice : HomeNotice.None;

    /// <summary>The next waves of the months that run; none while letters are paused.</summary>
    private IEnumerable<ComingDay> WavesIn(BoardYear year) =>
        from month in year.Months
        where !year.Setup.IsPaused && month.File is { Head.State: MonthState.Running, Summary: null }
        let wave = ComingDays.Wave(month.File!, calendar, schoolTime.Today())
        where wave is not null
        select wave;

    /// <summary>The opening of the next month; nothing in the plan's last, nor while letters are paused: it opens afterwards.</summary>
    private IEnumerable<ComingDay> OpeningIn(BoardYear year) => year.Months
        .Select(month => new SchoolMonth(year.Setup.Profile.Id, month.Planned.Year, month.Planned.Month))
        .Where(month => month.FirstDay > schoolTime.Today() && !year.Setup.IsPaused)
        .OrderBy(month => month.FirstDay)
        .Take(1)
        .Select(month => ComingDays.Opening(month, calendar));
}
