using System.Collections.Immutable;
using BinhHoa2.Functions.Board;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Holidays;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools.Input;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>The year's days off at the desk: shown, changed with what follows from it, confirmed.</summary>
public sealed class DeskHolidays(
    DeskAuthorizer desk,
    DeskLog log,
    OwnDayRecords days,
    BoardReader board,
    ConfiguredFiles files,
    SchoolCalendar calendar,
    Sweeper sweeper,
    PageRenderer pages,
    TimeProvider schoolTime)
{
    /// <summary>The page.</summary>
    public Task<IResult> ShowAsync(HttpRequest request) => desk.OpenAsync(request, async context =>
        await pages.RenderAsync(PageOf(context) with
        {
            Notice = Enum.TryParse<HolidayNotice>(request.Query[HomeTexts.NoticeQuery], out var notice) && Enum.IsDefined(notice)
                ? notice
                : HolidayNotice.None,
        }));

    /// <summary>
    /// Judges a form and shows what follows from it; once that was seen, makes the change and sweeps. The form carries the mark of what
    /// was shown: when the days or the day are other ones by then, it is shown anew. The same form again finds it made.
    /// </summary>
    public Task<IResult> ChangeAsync(HttpRequest request, DurableTaskClient client) => desk.PostAsync(request, async (context, form) =>
    {
        var (input, mark) = (InputOf(form), form[FormFields.Confirmed].ToString());
        var decision = Decide(context, context.Setup, input);
        if (decision.Problem is { } problem)
        {
            return await pages.RenderAsync(PageOf(context) with { Input = input, Problem = problem });
        }

        if (decision.After is not { } after)
        {
            return new SeeOther(HolidayPaths.Saying(HolidayNotice.Saved));
        }

        if (mark != MarkOf(context.Setup))
        {
            var preview = await PreviewAsync(context, decision, after, input, request.HttpContext.RequestAborted);
            return await pages.RenderAsync(mark.Length == 0 ? preview : preview with { Problem = HolidayTexts.HasMoved });
        }

        await log.WriteAsync(context, DeskAction.ChangedHolidays);
        var isChanged = await days.ChangeAsync(
            context.Setup.Profile.Id, stored => Changed(stored, Decide(context, stored, input).After), CancellationToken.None);
        if (!isChanged)
        {
            // Another at the desk was faster: the page shows what is in force now.
            return new SeeOther(HolidayPaths.Page);
        }

        var result = await sweeper.RunAsync(client, CancellationToken.None);
        return new SeeOther(HolidayPaths.Saying(result.Failures.IsEmpty ? HolidayNotice.Saved : HolidayNotice.SavedInPart));
    });

    /// <summary>Marks the days off of the next calendar year as complete, while they are asked for.</summary>
    public Task<IResult> ConfirmAsync(HttpRequest request) => desk.PostAsync(request, async (context, form) =>
    {
        if (HolidayRules.MissingYear(calendar.For(context.Setup.OwnDays), schoolTime.Today()) is not { } year
            || form[HolidayFields.Year] != $"{year}")
        {
            return new SeeOther(HolidayPaths.Page);
        }

        await log.WriteAsync(context, DeskAction.ConfirmedHolidays);
        var confirmed = new ConfirmedYear(year, context.Person.Id, schoolTime.GetUtcNow());
        await days.ChangeAsync(
            context.Setup.Profile.Id,
            stored => stored.OwnDays.Confirmed.Any(c => c.Year == year) ? null : stored with { OwnDays = stored.OwnDays.With(confirmed) },
            CancellationToken.None);
        return new SeeOther(HolidayPaths.Saying(HolidayNotice.Confirmed));
    });

    private HolidaysPageModel PageOf(DeskContext context)
    {
        var (setup, today) = (context.Setup, schoolTime.Today());
        var now = calendar.For(setup.OwnDays);
        return new HolidaysPageModel(
            context.Seat,
            setup.Plans.Year,
            today,
            HolidayRow.Of(now, setup.Plans.Year),
            [.. HolidayConsequences.InForce(setup.Plans, now, today)],
            setup.Roster)
        {
            Missing = HolidayRules.MissingYear(now, today),
            Confirmed = setup.OwnDays.Confirmed,
        };
    }

    private async Task<HolidayChangePageModel> PreviewAsync(
        DeskContext context, HolidayDecision decision, OwnDays after, HolidayInput input, CancellationToken cancellation)
    {
        var (year, setup) = (await board.YearAsync(cancellation), context.Setup);
        var changed = Changed(setup, after)!;
        ImmutableArray<MonthSnapshot> running =
            [.. year.Months.Select(m => m.File).OfType<MonthSnapshot>().Where(m => m is { Head.State: MonthState.Running, Summary: null })];
        var (was, becomes) = LoadedPlans(setup, changed);
        return new HolidayChangePageModel(
            context.Seat,
            decision.Sentence,
            new HolidayConsequences(calendar.For(setup.OwnDays), calendar.For(after), schoolTime.Today()).Of(was, becomes, running),
            input,
            MarkOf(setup));
    }

    /// <summary>
    /// The plans before and after, as the sweep would take them over: days that a plan does not state are computed anew. Where the
    /// configured files are refused, the plans in force.
    /// </summary>
    private (YearPlans Was, YearPlans Becomes) LoadedPlans(SchoolSetup setup, SchoolSetup changed)
    {
        try
        {
            return (files.Load(setup).Plans, files.Load(changed).Plans);
        }
        catch (InputException)
        {
            return (setup.Plans, changed.Plans);
        }
    }

    private HolidayDecision Decide(DeskContext context, SchoolSetup setup, HolidayInput input) =>
        new HolidayRules(setup.Plans.Year, calendar.For(setup.OwnDays), context.Person.Id, schoolTime.GetUtcNow()).Decide(input);

    private SchoolSetup? Changed(SchoolSetup setup, OwnDays? after) => after is null
        ? null
        : (setup with { OwnDays = after }).Following(calendar.For(after), schoolTime.Today());

    private string MarkOf(SchoolSetup setup) => $"{setup.OwnDays.Version}.{schoolTime.Today():yyyy-MM-dd}";

    private static HolidayInput InputOf(IFormCollection form) => new()
    {
        From = form[HolidayFields.From].ToString(),
        To = form[HolidayFields.To].ToString(),
        Name = form[HolidayFields.Name].ToString(),
        Day = form[HolidayFields.Day].ToString(),
        Reason = form[HolidayFields.Reason].ToString(),
        Back = form[HolidayFields.Back].ToString(),
        Remove = form[HolidayFields.Remove].ToString(),
    };
}
