using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>
/// What is kept of a rehearsal for its page: the year without the HTML of its letters, which is kept by day, and what is worth a second
/// look.
/// </summary>
/// <param name="Warnings">Sentences.</param>
public sealed record RehearsalReport(RehearsedYear Year, ImmutableArray<string> Warnings)
{
    /// <summary>What its staff do; in reports of before they are silent.</summary>
    public StaffBehaviour Staff { get; init; }

    /// <summary>Whether it is kept what its letters look like; not in reports of before.</summary>
    public bool HasLooks { get; init; }

    /// <summary>The name of the plan whose draft it is for; null for the plans in force, as in reports of before.</summary>
    public string? Plan { get; init; }

    /// <summary>What the draft makes of the year, beside a rehearsal of what is in force; sentences.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    public static RehearsalReport Of(RehearsedYear year, SchoolSetup setup, IWorkingCalendar calendar) => new(
        year with { Letters = [.. year.Letters.Select(l => l with { Html = string.Empty })] },
        [.. RehearsalTexts.Of(SetupWarnings.Of(setup, calendar, year.GoesOn ? year.Begin : null))]);
}
