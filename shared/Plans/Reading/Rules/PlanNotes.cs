using System.Collections.Immutable;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>Collects what is read: the months in the order of the document, each once, and what was not understood.</summary>
/// <param name="schoolYear">The first calendar year of the school year; null while it is not known.</param>
internal sealed class PlanNotes(int? schoolYear)
{
    private readonly List<(int? Year, int Month)> months = [];
    private readonly List<(IReadOnlyList<int> Months, ReadActivity Activity)> activities = [];
    private readonly List<NotUnderstood> rest = [];

    public int? SchoolYear { get; } = schoolYear;

    public bool IsEmpty => months.Count == 0;

    public void NotUnderstood(string place, string text) => rest.Add(new(place, text));

    /// <summary>Adds a month that is named, with or without activities.</summary>
    /// <returns>Its position, for <see cref="Add"/>.</returns>
    public int Open(StatedMonth stated)
    {
        var year = stated.Year ?? YearOf(stated.Month);
        var known = months.FindIndex(m => m.Month == stated.Month && (m.Year == year || m.Year is null || year is null));
        if (known >= 0)
        {
            return known;
        }

        months.Add((year, stated.Month));
        return months.Count - 1;
    }

    /// <summary>Returns what gives a day in the month its year.</summary>
    public PlanPeriod PeriodOf(int position) => new(
        SchoolYear, months[position].Year is { } year ? new DateOnly(year, months[position].Month, 1) : null);

    /// <summary>
    /// Adds an activity of one or more months; it belongs to the month of its day if that is one of them, else to each of them. It may
    /// still be completed afterwards.
    /// </summary>
    public void Add(IReadOnlyList<int> positions, ReadActivity activity) => activities.Add((positions, activity));

    public ImmutableArray<ReadMonth> Months()
    {
        var placed = activities.SelectMany(a => PlacesOf(a.Months, a.Activity), (a, place) => (Place: place, a.Activity))
            .ToLookup(a => a.Place, a => a.Activity);
        return
        [
            .. months.Select((m, place) => new ReadMonth(
                m.Year,
                m.Month,
                [.. placed[place].Select(a => a.Text)],
                [.. placed[place].Select(a => a.Due)],
                [.. placed[place].Select(a => a.Responsible)])
            {
                Places = [.. placed[place].Select(a => a.Place)],
                Times = [.. placed[place].Select(a => a.Time)],
                Support = [.. placed[place].Select(a => a.Support)],
                Joint = [.. placed[place].Select(a => a.Joint)],
            }),
        ];
    }

    public ImmutableArray<NotUnderstood> Rest() => [.. rest];

    private IReadOnlyList<int> PlacesOf(IReadOnlyList<int> positions, ReadActivity activity)
    {
        if (activity.Due is not { } due || positions.Count < 2)
        {
            return positions;
        }

        var ofDay = positions.Where(p => months[p] == (due.Year, due.Month)).ToList();
        return ofDay.Count > 0 ? ofDay : [positions[^1]];
    }

    /// <summary>
    /// August to December belong to the first half of the school year, the others to the second; June and July at the beginning of a
    /// plan are the months that prepare its school year.
    /// </summary>
    private int? YearOf(int month)
    {
        var first = SchoolYear;
        if (first is null && months.LastOrDefault(m => m.Year is not null) is { Year: { } year, Month: var known })
        {
            first = year - (known >= 8 ? 0 : 1);
        }

        var isBefore = month is 6 or 7 && !months.Exists(m => m.Month is not (6 or 7));
        return first is null ? null : first + (month >= 8 || isBefore && StartsEarly ? 0 : 1);
    }

    /// <summary>Whether months of autumn come behind the summer months with which the plan begins.</summary>
    public bool StartsEarly { get; init; }

    /// <summary>Whether the plan names months; only where it does not, a row of a table belongs to the month of its day.</summary>
    public bool HasMonths { get; init; }

    /// <summary>The first day of the week whose sheet is read; null for none.</summary>
    public DateOnly? Week { get; set; }
}
