using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Plans;

/// <summary>Loads the files of a school year: its plans, its people, its school. They are taken over together or not at all.</summary>
public static class SchoolFiles
{
    /// <param name="planPaths">At least one; the first is the plan the school began with.</param>
    /// <param name="checks">What the plans are checked against, beside the roster and one another.</param>
    /// <exception cref="InputException">Something does not fit; it says every place in every file.</exception>
    public static SchoolSetup Load(IReadOnlyList<string> planPaths, string rosterPath, string profilePath, PlanChecks checks) =>
        Load(planPaths, RosterReader.Read(rosterPath), profilePath, checks);

    /// <summary>As the other, with a roster that is not in a file, or was read already.</summary>
    /// <exception cref="InputException">Something does not fit; it says every place in every file.</exception>
    public static SchoolSetup Load(
        IReadOnlyList<string> planPaths, InputResult<Roster> roster, string profilePath, PlanChecks checks)
    {
        var plans = new List<InputResult<Plan>>();
        foreach (var path in planPaths)
        {
            ImmutableArray<Plan> others = [.. plans.Select(p => p.Value).OfType<Plan>()];
            plans.Add(PlanReader.Read(path, checks with { Roster = roster.Value, Others = others }));
        }

        var profile = SchoolProfileReader.Read(profilePath, plans[0].Value?.Adopted);
        ImmutableArray<InputProblem> problems = [.. plans.SelectMany(p => p.Problems), .. roster.Problems, .. profile.Problems];
        return plans.TrueForAll(p => p.Value is not null) && roster.Value is { } theRoster && profile.Value is { } theProfile
            ? new(plans[0].Value!, theRoster, theProfile) { OtherPlans = [.. plans.Skip(1).Select(p => p.Value!)] }
            : throw new InputException(problems);
    }
}
