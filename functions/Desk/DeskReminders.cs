using BinhHoa2.Functions.Board;
using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>Reminds people who have not answered, beside the ladder, for a person who is signed in.</summary>
public sealed class DeskReminders(
    DeskAuthorizer desk,
    DeskLog log,
    DeskHomeReader home,
    BoardReader board,
    AskedReminders asked,
    PauseRecords pauses,
    PageRenderer pages,
    IWorkingCalendar calendar,
    TimeProvider schoolTime)
{
    /// <summary>
    /// Writes down whom the form names and wakes the month, which sends their digest in the hours of letters. Who has the day's letter
    /// already, or all of the month's, gets none, so that the same form again sends nothing more. A wake-up that is lost is made up for
    /// by the sweep.
    /// </summary>
    public Task<IResult> RemindAsync(HttpRequest request, DurableTaskClient client) => desk.PostAsync(request, async (context, form) =>
    {
        if (await pauses.FindAsync(context.Setup.Profile.Id, CancellationToken.None) is { IsOn: true })
        {
            var page = await home.PageAsync(context, client, request.HttpContext.RequestAborted);
            return await pages.RenderAsync(page with { Problem = RemindTexts.Paused });
        }

        var now = schoolTime.GetUtcNow();
        var leaves = RemindNow.LeavesAt(now, calendar);
        var (month, people) = await ChosenAsync(form[DeskFields.Person].ToString(), now, leaves);
        if (people.Count == 0)
        {
            return new SeeOther(DeskPaths.HomeSaying(HomeNotice.NotReminded));
        }

        if (form[DeskFields.Person] == DeskFields.All)
        {
            await log.WriteAsync(context, DeskAction.RemindedAll);
        }
        else
        {
            await log.WriteAsync(context, DeskAction.Reminded, people[0]);
        }

        await asked.AddAsync(month, people, VietnamTime.DateOf(leaves), CancellationToken.None);
        await client.WakeAsync(Instances.Of(month), CancellationToken.None);
        return new SeeOther(DeskPaths.HomeSaying(leaves > now ? HomeNotice.RemindedLater : HomeNotice.Reminded));
    });

    /// <summary>The month that sends reminders, and whom of those who have not answered the form names and a letter can go to.</summary>
    private async Task<(SchoolMonth Month, List<StaffId> People)> ChosenAsync(string named, DateTimeOffset now, DateTimeOffset leaves)
    {
        var year = await board.YearAsync(CancellationToken.None);
        foreach (var month in year.Months.Select(m => m.File).OfType<MonthSnapshot>().Where(m => m.Head.State == MonthState.Running))
        {
            var day = VietnamTime.DateOf(leaves);
            var people = DeskMonth.Of(month, year.Setup.Roster, now).Unanswered
                .Select(p => p.Person)
                .Where(p => named == DeskFields.All || named == p.Value)
                .Where(p => RemindNow.StateOf(month, p, day) == RemindState.Possible)
                .ToList();
            if (people.Count > 0)
            {
                return (month.Head.Month, people);
            }
        }

        return (default, []);
    }
}
