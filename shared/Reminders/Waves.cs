using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reminders;

/// <summary>Which wave is next and who is in it.</summary>
public static class Waves
{
    /// <summary>
    /// The next wave after <paramref name="after"/>, or null when nothing is left before the month closes. Steps that
    /// were missed (the process was down) come together as one wave on the latest of their days. What falls on the day
    /// the next month opens, or was missed until then, is left to that month's opening, so that nobody gets two digests on
    /// one day.
    /// </summary>
    /// <param name="handsOver">The day the next month really opens, which is later than planned if nothing ran that day; null when there is no next month.</param>
    /// <remarks>
    /// A month that is started anew knows no wave before, but its ledger does: it begins with the last wave the ledger
    /// has, of which only the letters that are missing will go out.
    /// </remarks>
    public static Wave? Next(MonthSnapshot month, DateOnly? after, DateOnly today, DateOnly? handsOver, IWorkingCalendar calendar)
    {
        if (after is null && LastSent(month) is { } unfinished)
        {
            return unfinished;
        }

        var days = month.Assignments
            .SelectMany(a => Ladder.StepsOf(a, month.Head.Opened, calendar))
            .Select(s => s.Day)
            .Where(d => (after is null || d > after) && d < month.Head.Closing && !IsLeftToNextMonth(d))
            .Distinct()
            .Order()
            .ToList();
        if (days.Count == 0)
        {
            return null;
        }

        var due = days.TakeWhile(d => d <= today).ToList();
        return new Wave(after, due.Count > 0 ? due[^1] : days[0]);

        bool IsLeftToNextMonth(DateOnly day) => day == handsOver || (day < handsOver && handsOver <= today);
    }

    /// <summary>
    /// Everybody the wave may be about: who is responsible for a step in it, the next role up of who is overdue, and who
    /// stands in for them; in the opening wave everybody, for it also says what is owed from before. Who has had all
    /// letters of the month is left out. Who gets a letter for whom is decided when it is claimed.
    /// </summary>
    /// <returns>First those whose letter may speak of others, then the rest, each in the order of their keys: neighbours are read together.</returns>
    public static ImmutableArray<StaffId> Candidates(MonthSnapshot month, Wave wave, IWorkingCalendar calendar) =>
        [.. (wave.Day == month.Head.Opened ? month.People.Select(p => p.Staff.Id) : RemindedIn(month, wave, calendar))
            .SelectMany(id => new[] { id, month.RecipientIdOf(id) })
            .Distinct()
            .Where(id => WaveSteps.MayStillWrite(month, wave, id))
            .OrderBy(id => month.SpeaksOfOthers(id) ? 0 : 1)
            .ThenBy(id => id.Value, StringComparer.Ordinal)];

    private static IEnumerable<StaffId> RemindedIn(MonthSnapshot month, Wave wave, IWorkingCalendar calendar) =>
        WaveSteps.Of(month, wave, calendar)
            .SelectMany(steps => steps)
            .SelectMany(s => s.Step == LadderStep.Overdue ? [s.Assignment.Person, .. SuperiorOf(month, s.Assignment.Person, wave.Day)] : new[] { s.Assignment.Person });

    /// <summary>The last wave of which the ledger has letters, or null before the first.</summary>
    public static Wave? LastSent(MonthSnapshot month)
    {
        var sent = month.Ledger
            .Where(e => e.Key.Kind == LetterKind.Digest)
            .Select(e => e.Key.Subject.ToDay())
            .Distinct()
            .OrderDescending()
            .Take(2)
            .ToList();
        return sent.Count == 0 ? null : new Wave(sent.Count > 1 ? sent[1] : null, sent[0]);
    }

    /// <summary>
    /// The next role up of a person of the month, if there is one; where that post is held by who stands in for the person,
    /// the one above it, for nobody is told of what is theirs to do.
    /// </summary>
    public static IEnumerable<StaffId> SuperiorOf(MonthSnapshot month, StaffId person, DateOnly day)
    {
        var addressee = month.RecipientIdOf(person);
        var above = month.Roster.Find(person) is { } staff ? Superior.Of(staff, month.Roster, day) : null;
        if (above is not null && month.RecipientIdOf(above.Person.Id) == addressee)
        {
            above = Superior.Of(above.Person, month.Roster, day);
        }

        return above is null || month.RecipientIdOf(above.Person.Id) == addressee ? [] : [above.Person.Id];
    }
}
