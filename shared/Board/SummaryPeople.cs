using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Board;

/// <summary>
/// Who is behind the open assignments of a month's frozen figures: of work that each class teacher does for the own class the classes of
/// which nothing was reported, as on the Board's page of the activity, else the people.
/// </summary>
public static class SummaryPeople
{
    /// <summary>The classes of which nothing was reported, in the order a school counts them.</summary>
    /// <param name="file">The month with its people, assignments and evidence.</param>
    public static ImmutableArray<string> SilentClasses(ActivityFigures figures, MonthSnapshot file) =>
        [.. ClassTexts.Sorted(Open(figures, file).Where(IsSilentClass).Select(o => o.Work!.Class!))];

    /// <summary>The names of the others, in the order of the figures, with the class their work is about.</summary>
    /// <inheritdoc cref="SilentClasses"/>
    public static ImmutableArray<string> OpenNames(ActivityFigures figures, MonthSnapshot file) =>
    [
        .. Open(figures, file).Where(o => !IsSilentClass(o)).Select(o => ClassTexts.Person(o.Name, o.Work?.Class)),
    ];

    private static bool IsSilentClass((string Name, Assignment? Work, bool Answered) open) =>
        open is { Work.Class: not null, Answered: false };

    private static IEnumerable<(string Name, Assignment? Work, bool Answered)> Open(ActivityFigures figures, MonthSnapshot file) =>
        from person in figures.Open
        let work = file.Assignments.FirstOrDefault(a => a.Person == person && a.Activity == figures.Activity)
        let answered = file.Evidence.Any(e => e.Person == person && e.Activity == figures.Activity)
        select (file.Roster.NameOf(person), work, answered);
}
