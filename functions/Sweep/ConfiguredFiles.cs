using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Functions.Sweep;

/// <summary>Reads the files of the settings and checks them against what is in force.</summary>
public sealed class ConfiguredFiles(SetupOptions options, IWorkingCalendar calendar, TimeProvider schoolTime) : ISetupFiles
{
    /// <summary>The configured roster as it is now, null when it cannot be read, and its mark.</summary>
    public (Roster? Roster, string Mark) ReadRoster()
    {
        var read = RosterReader.Read(PathOf(options.RosterFile)).Value;
        return (read, read is null ? RosterMark.Unreadable : RosterMark.Of(read));
    }

    /// <summary>Whether the configured roster is another one than that which the desk's took the place of.</summary>
    public bool HasOtherRoster(SchoolSetup setup) => setup.Adoption is { } adoption && ReadRoster().Mark != adoption.FileMark;

    public SchoolSetup Load(SchoolSetup? known) => LoadFor(known, new PlanChecks(calendar) { AsksWhoHolds = false });

    public SchoolSetup LoadAfter(SchoolSetup? before)
    {
        if (before is null)
        {
            return LoadFor(null, new PlanChecks(calendar));
        }

        var (plans, today) = (before.Plans, schoolTime.Today());
        return LoadFor(before, new PlanChecks(calendar) { InForce = (plans, today) })
            .After(plans, today, month => MonthOpening.IsDue(plans, month, calendar, today));
    }

    /// <summary>What the configured plans would not fit with another roster; what does not fit already is left out.</summary>
    public ImmutableArray<string> ProblemsWith(SchoolSetup before, Roster roster) =>
        [.. Problems(before, roster).Except(Problems(before, before.Roster))];

    private List<string> Problems(SchoolSetup before, Roster roster)
    {
        try
        {
            Load(new InputResult<Roster>(roster, []), new PlanChecks(calendar) { InForce = (before.Plans, schoolTime.Today()) });
            return [];
        }
        catch (InputException exception)
        {
            return [.. exception.Problems.Select(p => p.ToString())];
        }
    }

    private SchoolSetup LoadFor(SchoolSetup? known, PlanChecks checks) => known is { Adoption: { } adoption }
        ? Load(new InputResult<Roster>(known.Roster, []), checks) with { Adoption = adoption }
        : Load(RosterReader.Read(PathOf(options.RosterFile)), checks);

    private SchoolSetup Load(InputResult<Roster> roster, PlanChecks checks) =>
        SchoolFiles.Load([.. options.PlanFiles.Select(PathOf)], roster, PathOf(options.SchoolFile), checks);

    private static string PathOf(string file) => Path.IsPathRooted(file) ? file : Path.Combine(AppContext.BaseDirectory, file);
}
