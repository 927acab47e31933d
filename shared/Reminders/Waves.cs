using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reminders;

/// <summary>Which wave is next and who is in it.</summary>
public static class Waves
{
    /// <summary>
    /// The next wave after <paramref name="after"/>, or null when none is left before the month closes. Steps that were missed
    /// (the process was down) come together as one wave on the latest of their days. What falls on the day the next month
    /// opens or later, or was missed until then, is left to that month, so that no person gets two digests on one day. On its
    /// closing day a month sends no wave: what is open then is carried into the next month's opening.
    /// </summary>
    /// <param name="nextOpening">
    /// The day the next month really opens, which is later than planned if nothing ran that day; null when there is no next month.
    /// </param>
    /// <remarks>
    /// A month that is started anew knows no wave before, but its ledger does: it begins with the last wave the ledger has, of
    /// which only the letters that are missing go out.
    /// </remarks>
    public static Wave? Next(MonthSnapshot month, MonthLadder ladder, DateOnly? after, DateOnly today, DateOnly? nextOpening)
    {
        if (after is null && LastSent(month) is { } unfinished)
        {
            return unfinished;
        }

        var days = ladder.Days
            .Where(d => (after is null || d > after) && d < month.Head.RemindsUntil && !(nextOpening <= today))
            .Distinct()
            .Order()
            .ToList();
        if (days.Count == 0)
        {
            return null;
        }

        var due = days.TakeWhile(d => d <= today).ToList();
        return new Wave(after, due.Count > 0 ? due[^1] : days[0]);
    }

    /// <summary>
    /// The wave of a month that is closed while the next has not opened, for work that was moved: all steps up to today after the
    /// last digests before. Null when there is none, or when its letters are settled.
    /// </summary>
    public static Wave? NextAfterClosing(MonthSnapshot month, MonthLadder ladder, DateOnly today)
    {
        var days = ladder.Days.Where(d => d >= month.Head.RemindsUntil && d <= today).ToList();
        if (days.Count == 0)
        {
            return null;
        }

        var (day, digests) = (days.Max(), month.Ledger.Where(e => e.Key.Kind == LetterKind.Digest).ToLookup(e => e.Key.Subject.ToDay()));
        return digests.Any(sent => sent.Key > day) || (digests[day].Any() && digests[day].All(e => LedgerRules.RetryAt(e) is null))
            ? null
            : new Wave(digests.Select(sent => (DateOnly?)sent.Key).Where(sent => sent < day).Max(), day);
    }

    /// <summary>
    /// The people a wave may be about: who is responsible for a step in it, the next role up of who is overdue, and their
    /// substitutes; in a wave that opens work all people of the month, because that one also lists what is owed from before and what
    /// people take part in. People
    /// who have had all letters of the month are left out. The recipients of the letters are decided when these are claimed.
    /// </summary>
    /// <param name="steps">The wave's steps.</param>
    /// <returns>
    /// First those whose letter may list work of others, so that they share a chunk, then the rest, each in the order of their keys.
    /// </returns>
    public static ImmutableArray<StaffId> Candidates(MonthSnapshot month, Wave wave, ILookup<StaffId, WaveStep> steps)
    {
        var cap = LetterCap.Of(month, wave);
        return
        [
            .. (OpensWork(month, wave, steps) ? month.People.Select(p => p.Staff.Id) : RemindedIn(month, wave, steps))
                .SelectMany(id => new[] { id, month.RecipientIdOf(id) })
                .Distinct()
                .Where(cap.Allows)
                .OrderBy(id => month.SpeaksOfOthers(id) ? 0 : 1)
                .ThenBy(id => id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Whether a wave is a month's first, which lists all that is theirs to each: on the day it opened, or later when no letter could
    /// leave that day.
    /// </summary>
    public static bool IsOpening(MonthRecord month, Wave wave) =>
        wave.Day == month.Opened || (wave.After is null && wave.Day < month.RemindsUntil);

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
    /// The next role up of a person of the month, if there is one. Where that post is held by the person's substitute, it is the
    /// one above: no one is informed of work that is theirs to do.
    /// </summary>
    public static IEnumerable<StaffId> SuperiorOf(MonthSnapshot month, StaffId person, DateOnly day)
    {
        var recipient = month.RecipientIdOf(person);
        var above = month.Roster.Find(person) is { } staff ? Superior.Of(staff, month.Roster, day) : null;
        if (above is not null && month.RecipientIdOf(above.Person.Id) == recipient)
        {
            above = Superior.Of(above.Person, month.Roster, day);
        }

        return above is null || month.RecipientIdOf(above.Person.Id) == recipient ? [] : [above.Person.Id];
    }

    private static bool OpensWork(MonthSnapshot month, Wave wave, ILookup<StaffId, WaveStep> steps) =>
        IsOpening(month.Head, wave) || steps.SelectMany(ofPerson => ofPerson).Any(s => s.Step == LadderStep.Opening);

    /// <remarks>The steps of the month itself may have been read before its people were.</remarks>
    private static IEnumerable<StaffId> RemindedIn(MonthSnapshot month, Wave wave, ILookup<StaffId, WaveStep> steps) =>
        steps.SelectMany(ofPerson => ofPerson).SelectMany(s => s.Step == LadderStep.Overdue
            ? [s.Assignment.Person, .. SuperiorOf(s.IsOf(month) ? month : s.Month, s.Assignment.Person, wave.Day)]
            : new[] { s.Assignment.Person });
}
