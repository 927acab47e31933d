using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Plans;

/// <summary>Loads the three files of a school year. They are taken over together or not at all.</summary>
public static class SchoolFiles
{
    /// <exception cref="InputException">Something does not fit; it says every place in every file.</exception>
    public static SchoolSetup Load(string planPath, string rosterPath, string profilePath, IWorkingCalendar calendar)
    {
        var roster = RosterReader.Read(rosterPath);
        var plan = PlanReader.Read(planPath, calendar, roster.Value);
        var profile = SchoolProfileReader.Read(profilePath, plan.Value?.Adopted);

        ImmutableArray<InputProblem> problems = [.. plan.Problems, .. roster.Problems, .. profile.Problems];
        return plan.Value is { } thePlan && roster.Value is { } theRoster && profile.Value is { } theProfile
            ? new(thePlan, theRoster, theProfile)
            : throw new InputException(problems);
    }
}
