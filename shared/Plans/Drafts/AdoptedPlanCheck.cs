using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>Judges plans that were adopted at the desk with another roster, by the rules of a draft.</summary>
/// <param name="setup">What is in force.</param>
/// <param name="today">In the school's zone.</param>
public sealed class AdoptedPlanCheck(SchoolSetup setup, IWorkingCalendar calendar, DateOnly today)
{
    /// <summary>What does not fit between a plan and a roster.</summary>
    public ImmutableArray<PlanDraftProblem> ProblemsOf(Plan plan, Roster roster)
    {
        var with = setup with { Roster = roster };
        var draft = new PlanDraftMaker(with, today).Of(new PlanDraft(string.Empty, default, default, string.Empty), plan);
        return PlanDraftCheck.Of(draft, with, calendar, today).Problems;
    }

    /// <summary>
    /// What does not fit between plans and a changed roster's file, at the lines of the people of whom it is said; what does not fit
    /// with the roster in force is left out.
    /// </summary>
    /// <param name="path">The file, which was read before.</param>
    /// <param name="roster">What it says.</param>
    public ImmutableArray<InputProblem> ProblemsOfFile(string path, Roster roster, IEnumerable<Plan> plans)
    {
        var after = roster.After(setup.Roster.People, today);
        ImmutableArray<StaffMember> changed = [.. after.People.Where(p => setup.Roster.Find(p.Id) != p)];
        return
        [
            .. from plan in plans
               from problem in ProblemsOf(plan, after).Except(ProblemsOf(plan, setup.Roster))
               let person = changed.FirstOrDefault(p => problem.Message.Contains(p.Name, StringComparison.Ordinal))
               select new InputProblem(
                   Path.GetFileName(path),
                   RosterPlaces.Of(path, person?.Id),
                   string.Empty,
                   PlanDraftTexts.UnfitRoster(plan.Name, $"{problem}")),
        ];
    }
}
