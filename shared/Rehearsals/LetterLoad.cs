using System.Collections.Immutable;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>Who gets how many letters when.</summary>
public static class LetterLoad
{
    /// <summary>The letters of each person by calendar month, with what had been sent before, months first, then names.</summary>
    public static ImmutableArray<MonthlyLetters> ByMonth(RehearsedYear year) =>
    [
        .. from letters in year.Sent.Concat(year.Letters.Select(l => new MonthlyLetters(l.Key.Recipient, l.Name, l.MonthOfDay, 1)))
           group letters by (letters.Person, letters.Month) into some
           let load = new MonthlyLetters(some.Key.Person, some.First().Name, some.Key.Month, some.Sum(l => l.Letters))
           orderby load.Month, load.Name, load.Person.Value
           select load,
    ];

    /// <summary>The letters of each person in the whole year, by name and never by their number.</summary>
    public static ImmutableArray<PersonLetters> ByPerson(RehearsedYear year) =>
    [
        .. from month in ByMonth(year)
           group month by month.Person into some
           let load = new PersonLetters(some.Key, some.First().Name, some.Sum(m => m.Letters), some.MaxBy(m => m.Letters)!)
           orderby load.Name, load.Person.Value
           select load,
    ];
}
