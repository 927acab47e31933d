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

    /// <summary>
    /// As the other, with a roster that is not in a file, or was read already, and plans that the desk says: their files are not asked.
    /// </summary>
    /// <exception cref="InputException">Something does not fit; it says every place in every file.</exception>
    public static SchoolSetup Load(
        IReadOnlyList<string> planPaths,
        InputResult<Roster> roster,
        string profilePath,
        PlanChecks checks,
        params ImmutableArray<DeskPlan> desk)
    {
        var plans = ReadPlans(planPaths, checks with { Roster = roster.Value }, desk);
        var profile = SchoolProfileReader.Read(profilePath, plans[0].Value?.Adopted);
        ImmutableArray<InputProblem> problems = [.. plans.SelectMany(p => p.Problems), .. roster.Problems, .. profile.Problems];
        return plans.TrueForAll(p => p.Value is not null) && roster.Value is { } theRoster && profile.Value is { } theProfile
            ? new(plans[0].Value!, theRoster, theProfile) { OtherPlans = [.. plans.Skip(1).Select(p => p.Value!)] }
            : throw new InputException(problems);
    }

    /// <summary>
    /// The plans of the files, each that the desk says in its file's place, those without a file behind; the plan without an id is the
    /// first.
    /// </summary>
    private static List<InputResult<Plan>> ReadPlans(IReadOnlyList<string> paths, PlanChecks checks, ImmutableArray<DeskPlan> desk)
    {
        var plans = new List<InputResult<Plan>>();
        var files = new List<Plan>();
        foreach (var path in paths)
        {
            if (desk.FirstOrDefault(d => d.Path == path) is { } standing)
            {
                Place(standing);
                continue;
            }

            var read = PlanReader.Read(path, checks with { Others = [.. files] });
            if (read.Value is { } plan && desk.FirstOrDefault(d => d.Id == plan.Id) is { } known)
            {
                Place(known);
                continue;
            }

            if (read.Value is not null && desk.Any(d => d.Plan is not null))
            {
                read = PlanReader.Read(path, checks with { Others = [.. files, .. desk.Select(d => d.Plan).OfType<Plan>()] });
            }

            plans.Add(read);
            files.AddRange(read.Value is { } own ? [own] : Array.Empty<Plan>());
        }

        foreach (var rest in desk)
        {
            Place(rest, isFirst: rest.Id is null);
        }

        return plans.Count > 0
            ? plans
            : [new(null, [new(Path.GetFileName(paths[0]), InputPlace.WholeFile, string.Empty, PlanTexts.NoPlans)])];

        void Place(DeskPlan one, bool isFirst = false)
        {
            if (one.Plan is { } plan && !plans.Exists(p => p.Value == plan))
            {
                plans.Insert(isFirst ? 0 : plans.Count, new(plan, []));
            }
        }
    }
}
