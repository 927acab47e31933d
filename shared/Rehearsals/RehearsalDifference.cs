using System.Collections.Immutable;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>What a change makes of a year: two rehearsals beside each other, the setup in force and the candidate.</summary>
/// <param name="Months">The calendar months in which the letters of all, or those who get many, differ; the earliest first.</param>
/// <param name="Changes">The people and months whose number of letters differs, months first, then names.</param>
/// <param name="ManyBefore">The people with more than <see cref="MonthlyLetters.Many"/> letters in a month before, by name.</param>
/// <param name="ManyAfter">The same after.</param>
public sealed record RehearsalDifference(
    int LettersBefore,
    int LettersAfter,
    ImmutableArray<MonthChange> Months,
    ImmutableArray<LettersChange> Changes,
    ImmutableArray<string> ManyBefore,
    ImmutableArray<string> ManyAfter)
{
    /// <summary>The day from which the letters are counted, where both began in the middle of the year; null for the whole year.</summary>
    public DateOnly? From { get; init; }

    public static RehearsalDifference Between(RehearsedYear before, RehearsedYear after)
    {
        var (was, becomes) = (LetterLoad.ByMonth(before), LetterLoad.ByMonth(after));
        var (first, second) = (Counts(was), Counts(becomes));
        return new RehearsalDifference(
            before.Letters.Length,
            after.Letters.Length,
            [.. MonthsOf(was, becomes).Where(m => m.Before != m.After || m.ManyBefore != m.ManyAfter)],
            [
                .. from load in becomes.Concat(was).DistinctBy(m => (m.Person, m.Month))
                   let change = new LettersChange(
                       load.Person,
                       load.Name,
                       load.Month,
                       first.GetValueOrDefault((load.Person, load.Month)),
                       second.GetValueOrDefault((load.Person, load.Month)))
                   where change.Before != change.After
                   orderby change.Month, change.Name, change.Person.Value
                   select change,
            ],
            Many(was),
            Many(becomes))
        {
            From = after.GoesOn ? after.Begin : null,
        };
    }

    private static IEnumerable<MonthChange> MonthsOf(ImmutableArray<MonthlyLetters> before, ImmutableArray<MonthlyLetters> after)
    {
        var (was, becomes) = (before.ToLookup(m => m.Month), after.ToLookup(m => m.Month));
        return
            from month in was.Concat(becomes).Select(m => m.Key).Distinct().Order()
            select new MonthChange(
                month,
                was[month].Sum(m => m.Letters),
                becomes[month].Sum(m => m.Letters),
                was[month].Count(m => m.AreMany),
                becomes[month].Count(m => m.AreMany));
    }

    private static Dictionary<(Schools.StaffId Person, DateOnly Month), int> Counts(IEnumerable<MonthlyLetters> loads) =>
        loads.ToDictionary(m => (m.Person, m.Month), m => m.Letters);

    private static ImmutableArray<string> Many(IEnumerable<MonthlyLetters> loads) =>
        [.. loads.Where(m => m.AreMany).DistinctBy(m => m.Person).Select(m => m.Name).Order(StringComparer.Ordinal)];
}
