using System.Collections.Immutable;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>What a change makes of a year: two rehearsals beside each other, the setup in force and the candidate.</summary>
/// <param name="Changes">The people and months whose number of letters differs, months first, then names.</param>
/// <param name="ManyBefore">The people with more than <see cref="MonthlyLetters.Many"/> letters in a month before, by name.</param>
/// <param name="ManyAfter">The same after.</param>
public sealed record RehearsalDifference(
    int LettersBefore,
    int LettersAfter,
    ImmutableArray<LettersChange> Changes,
    ImmutableArray<string> ManyBefore,
    ImmutableArray<string> ManyAfter)
{
    public static RehearsalDifference Between(RehearsedYear before, RehearsedYear after)
    {
        var (was, becomes) = (LetterLoad.ByMonth(before), LetterLoad.ByMonth(after));
        var (first, second) = (Counts(was), Counts(becomes));
        return new RehearsalDifference(
            before.Letters.Length,
            after.Letters.Length,
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
            Many(becomes));
    }

    private static Dictionary<(Schools.StaffId Person, DateOnly Month), int> Counts(IEnumerable<MonthlyLetters> loads) =>
        loads.ToDictionary(m => (m.Person, m.Month), m => m.Letters);

    private static ImmutableArray<string> Many(IEnumerable<MonthlyLetters> loads) =>
        [.. loads.Where(m => m.AreMany).DistinctBy(m => m.Person).Select(m => m.Name).Order(StringComparer.Ordinal)];
}
