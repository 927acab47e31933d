using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Board;

/// <summary>A person's year, month by month.</summary>
/// <param name="Title">What the person does at the school; empty if it equals the name.</param>
/// <param name="Months">In the order of the year; null for a month in which nothing was assigned to the person.</param>
public sealed record PersonYear(string Name, string Title, ImmutableArray<PersonMonth?> Months)
{
    /// <summary>Whether something is not done.</summary>
    public bool HasOpenWork => Months.Any(m => m is { Open: > 0 });

    /// <summary>
    /// The people with work in any of the months, in the order of the roster and never by what they have done; people the roster
    /// does not have come last, under their ids.
    /// </summary>
    /// <param name="months">The months that have begun, each with its figures as of now.</param>
    /// <param name="today">In the school's zone.</param>
    public static ImmutableArray<PersonYear> Of(
        Roster roster, IReadOnlyCollection<(MonthSnapshot Month, MonthSummary Figures)> months, DateOnly today)
    {
        var assigned = months.SelectMany(m => m.Month.Assignments).Select(a => a.Person).ToHashSet();
        var strangers = assigned.Except(roster.People.Select(p => p.Id)).OrderBy(id => id.Value, StringComparer.Ordinal);
        return
        [
            .. roster.People.Where(p => assigned.Contains(p.Id))
                .Select(p => new PersonYear(p.Name, p.Title == p.Name ? string.Empty : p.Title, MonthsOf(p.Id, months, today))),
            .. strangers.Select(id => new PersonYear(id.Value, string.Empty, MonthsOf(id, months, today))),
        ];
    }

    private static ImmutableArray<PersonMonth?> MonthsOf(
        StaffId person, IEnumerable<(MonthSnapshot Month, MonthSummary Figures)> months, DateOnly today) =>
    [
        .. from month in months
           let open = month.Figures.Activities.Where(a => a.Open.Contains(person)).Select(a => a.Activity).ToHashSet()
           let own = month.Month.Assignments.Where(a => a.Person == person).ToList()
           select own.Count == 0
               ? null
               : new PersonMonth(
                   own.Count,
                   own.Count(a => open.Contains(a.Activity)),
                   own.Count(a => open.Contains(a.Activity) && a.Kind.IsFinished && a.Due < today)),
    ];
}
