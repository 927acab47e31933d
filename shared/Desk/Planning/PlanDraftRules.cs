using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>Judges a draft by the rules of a plan's file and by the months that run, before it is adopted or rehearsed.</summary>
public static class PlanDraftRules
{
    /// <summary>A month that runs keeps an activity, because what is in no plan is swept no more.</summary>
    /// <param name="setup">What is in force.</param>
    /// <param name="today">In the school's zone.</param>
    public static PlanDraftCheck Check(PlanDraft draft, SchoolSetup setup, IWorkingCalendar calendar, DateOnly today)
    {
        var check = PlanDraftCheck.Of(draft, setup, calendar, today);
        if (check.Plan is not { } plan || setup.Plan.Year != plan.Year)
        {
            return check;
        }

        var after = setup.With(plan).Plans.Months.Select(m => (m.Year, m.Month)).ToHashSet();
        ImmutableArray<PlanDraftProblem> emptied =
        [
            .. setup.Plans.Months
                .Where(m => MonthOpening.IsDue(setup.Plans, m, calendar, today) && !MonthOpening.IsMissed(m, calendar, today))
                .Where(m => !after.Contains((m.Year, m.Month)))
                .Select(m => new PlanDraftProblem(null, null, PlanDeskTexts.MonthEmptied(new DateOnly(m.Year, m.Month, 1)))),
        ];
        return emptied.IsEmpty ? check : new PlanDraftCheck(null, emptied);
    }
}
