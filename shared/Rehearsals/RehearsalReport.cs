using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>What is kept of a rehearsal for its page: the year without the HTML of its letters, and what is worth a second look.</summary>
/// <param name="Warnings">Sentences.</param>
public sealed record RehearsalReport(RehearsedYear Year, ImmutableArray<string> Warnings)
{
    public static RehearsalReport Of(RehearsedYear year, SchoolSetup setup, IWorkingCalendar calendar) => new(
        year with { Letters = [.. year.Letters.Select(l => l with { Html = string.Empty })] },
        [.. RehearsalTexts.Of(SetupWarnings.Of(setup, calendar))]);
}
