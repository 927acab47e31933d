using System.Collections.Immutable;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>Who gets how many letters when.</summary>
public static class LetterLoad
{
    /// <summary>The letters of each person by calendar month, months first, then names.</summary>
    public static ImmutableArray<MonthlyLetters> ByMonth(RehearsedYear year) =>
    [
        .. from letter in year.Letters
           group letter by (letter.Key.Recipient, letter.MonthOfDay) into some
           let load = new MonthlyLetters(some.Key.Recipient, some.First().Name, some.Key.MonthOfDay, some.Count())
           orderby load.Month, load.Name, load.Person.Value
           select load,
    ];

    /// <summary>The letters of each person in the whole year, those with the most first.</summary>
    public static ImmutableArray<PersonLetters> ByPerson(RehearsedYear year) =>
    [
        .. from month in ByMonth(year)
           group month by month.Person into some
           let load = new PersonLetters(some.Key, some.First().Name, some.Sum(m => m.Letters), some.MaxBy(m => m.Letters)!)
           orderby load.Letters descending, load.Name, load.Person.Value
           select load,
    ];
}
