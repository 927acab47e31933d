using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Functions.Sweep;

/// <summary>Reads the files of the settings and checks them against what is in force.</summary>
public sealed class ConfiguredFiles(SetupOptions options, SchoolCalendar calendar, TimeProvider schoolTime) : ISetupFiles
{
    /// <summary>Whether the settings name no file, because the school is set up by page.</summary>
    public bool AreNone => options.IsByPage;

    /// <summary>
    /// The configured roster as it is now, null when it cannot be read, and its mark; null and an empty mark where there is none.
    /// </summary>
    public (Roster? Roster, string Mark) ReadRoster()
    {
        if (options.IsByPage)
        {
            return (null, string.Empty);
        }

        var read = RosterReader.Read(PathOf(options.RosterFile)).Value;
        return (read, read is null ? RosterMark.Unreadable : RosterMark.Of(read));
    }

    /// <summary>Whether the configured roster is another one than that which the desk's took the place of.</summary>
    public bool HasOtherRoster(SchoolSetup setup) => !AreNone && setup.Adoption is { } adoption && ReadRoster().Mark != adoption.FileMark;

    /// <summary>The configured file of a plan, as the settings name it, and its mark; null and an empty mark where there is none.</summary>
    /// <param name="before">An earlier adoption of the plan, which knows its file by name; null for none.</param>
    public (string? File, string Mark) FileOf(PlanId? plan, PlanAdoption? before)
    {
        var file = options.PlanFiles.FirstOrDefault(f => f == before?.File) ?? options.PlanFiles.FirstOrDefault(f => IsOf(f, plan));
        return (file, file is null ? string.Empty : MarkOf(file));
    }

    /// <summary>The adoptions whose configured file says something else than what the desk's took the place of.</summary>
    public ImmutableArray<PlanAdoption> ChangedFiles(SchoolSetup setup) =>
    [
        .. setup.PlanAdoptions.Where(a => FileOf(a.Plan, a) is { File: not null, Mark: var mark } && mark != a.FileMark),
    ];

    /// <summary>The plan of the configured file as it is now; the result says why it cannot be read.</summary>
    public InputResult<Plan> ReadPlan(SchoolSetup setup, PlanId? plan) =>
        FileOf(plan, setup.PlanAdoptions.FirstOrDefault(a => a.Plan == plan)).File is { } file
            ? PlanReader.Read(PathOf(file), ChecksOf(setup) with { Roster = setup.Roster, AsksWhoHolds = false })
            : new(null, []);

    public SchoolSetup Load(SchoolSetup? known) => LoadFor(known, ChecksOf(known) with { AsksWhoHolds = false });

    public SchoolSetup LoadAfter(SchoolSetup? before)
    {
        if (before is null)
        {
            return LoadFor(null, ChecksOf(null));
        }

        var (plans, today) = (before.Plans, schoolTime.Today());
        var checks = ChecksOf(before) with { InForce = (plans, today) };
        var loaded = LoadFor(before, checks);
        CheckAdoptedPlans(before, loaded.Roster);
        return loaded.After(plans, today, month => MonthOpening.IsDue(plans, month, checks.Calendar, today));
    }

    /// <summary>What the configured plans would not fit with another roster; what does not fit already is left out.</summary>
    public ImmutableArray<string> ProblemsWith(SchoolSetup before, Roster roster) =>
        [.. Problems(before, roster).Except(Problems(before, before.Roster))];

    private List<string> Problems(SchoolSetup before, Roster roster)
    {
        try
        {
            if (!AreNone)
            {
                var checks = ChecksOf(before) with { InForce = (before.Plans, schoolTime.Today()) };
                Load(before, new InputResult<Roster>(roster, []), checks);
            }

            return
            [
                .. DeskPlansOf(before).Select(d => d.Plan).OfType<Plan>()
                    .SelectMany(p => CheckOf(before).ProblemsOf(p, roster), (p, problem) => $"{p.Name}: {problem}"),
            ];
        }
        catch (InputException exception)
        {
            return [.. exception.Problems.Select(p => p.ToString())];
        }
    }

    private SchoolSetup LoadFor(SchoolSetup? known, PlanChecks checks) => known is { Adoption: { } adoption }
        ? Load(known, new InputResult<Roster>(known.Roster, []), checks) with { Adoption = adoption }
        : Load(known, WithoutErased(known, RosterReader.Read(PathOf(options.RosterFile))), checks);

    /// <summary>A list that names a person whose data were erased is not taken over.</summary>
    private InputResult<Roster> WithoutErased(SchoolSetup? known, InputResult<Roster> read)
    {
        ImmutableArray<InputProblem> problems =
        [
            .. from person in known?.Roster.People ?? []
               where person.Erased is not null && read.Value?.Find(person.Id) is not null
               select new InputProblem(
                   Path.GetFileName(options.RosterFile),
                   RosterPlaces.Of(PathOf(options.RosterFile), person.Id),
                   "id",
                   ErasedPerson.Refusal(person.Id, person.Erased!.Value)),
        ];
        return problems.IsEmpty ? read : new(null, problems);
    }

    /// <summary>As the files say, with the school's own days; plans that the desk says follow them like those of files.</summary>
    private SchoolSetup Load(SchoolSetup? known, InputResult<Roster> roster, PlanChecks checks) =>
        SchoolFiles.Load(
            [.. options.PlanFiles.Select(PathOf)], roster, PathOf(options.SchoolFile), checks, DeskPlansOf(known))
            .Following(checks.Calendar, schoolTime.Today()) with
        {
            PlanAdoptions = known?.PlanAdoptions ?? [],
            OwnDays = known?.OwnDays ?? OwnDays.None,
        };

    /// <summary>What files are checked against: the calendar of what is known, and the days of its plans.</summary>
    private PlanChecks ChecksOf(SchoolSetup? known) => known is null
        ? new PlanChecks(calendar.For(OwnDays.None))
        : new PlanChecks(calendar.For(known.OwnDays)) { Adopted = (known.Plans, schoolTime.Today()) };

    /// <summary>The plans that the desk says; one that is gone from the records is said by its file again.</summary>
    private static ImmutableArray<DeskPlan> DeskPlansOf(SchoolSetup? known) =>
    [
        .. from adoption in known?.PlanAdoptions ?? []
           let plan = known!.PlansInForce.FirstOrDefault(p => p.Id == adoption.Plan)
           where adoption.IsEnd || plan is not null
           select new DeskPlan(adoption.File is { } file ? PathOf(file) : null, adoption.Plan, adoption.IsEnd ? null : plan),
    ];

    /// <summary>A roster's file is checked against the adopted plans too, by the rule of a list that is adopted at the desk.</summary>
    /// <exception cref="InputException">It does not fit.</exception>
    private void CheckAdoptedPlans(SchoolSetup before, Roster roster)
    {
        if (before.Adoption is not null)
        {
            return;
        }

        var problems = CheckOf(before).ProblemsOfFile(
            PathOf(options.RosterFile), roster, DeskPlansOf(before).Select(d => d.Plan).OfType<Plan>());
        if (!problems.IsEmpty)
        {
            throw new InputException(problems);
        }
    }

    private AdoptedPlanCheck CheckOf(SchoolSetup setup) => new(setup, calendar.For(setup.OwnDays), schoolTime.Today());

    private static bool IsOf(string file, PlanId? plan)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(PathOf(file))) is JsonObject json
                && (json["id"] is JsonValue id && id.TryGetValue<string>(out var text) ? text : null) == plan?.Value;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return false;
        }
    }

    private static string MarkOf(string file)
    {
        try
        {
            return PlanMark.OfFile(File.ReadAllBytes(PathOf(file)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return PlanMark.Unreadable;
        }
    }

    private static string PathOf(string file) => Path.IsPathRooted(file) ? file : Path.Combine(AppContext.BaseDirectory, file);
}
