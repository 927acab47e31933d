using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reminders;

/// <summary>
/// A reminder that the desk asks for beside the ladder (nhắc ngay): the usual digest of all that is open, at most one letter a day and
/// within the month's cap.
/// </summary>
public static class RemindNow
{
    /// <summary>
    /// When it leaves: at once between the time of waves and the end of a working day, else with that time of the next working day.
    /// </summary>
    public static DateTimeOffset LeavesAt(DateTimeOffset now, IWorkingCalendar calendar)
    {
        var day = VietnamTime.DateOf(now);
        if (!calendar.IsWorkingDay(day) || now >= VietnamTime.At(day, SchoolHours.End))
        {
            return VietnamTime.At(calendar.AddWorkingDays(day, 1), SchoolHours.Wave);
        }

        var wave = VietnamTime.At(day, SchoolHours.Wave);
        return now > wave ? now : wave;
    }

    /// <summary>Whether a person of a month can be reminded.</summary>
    /// <param name="month">With its people and its digests.</param>
    /// <param name="day">The day on which the letter would leave.</param>
    public static RemindState StateOf(MonthSnapshot month, StaffId person, DateOnly day)
    {
        var recipient = month.RecipientIdOf(person);
        return day >= month.Head.RemindsUntil ? RemindState.Over
            : month.Roster.Find(recipient)?.IsHereOn(day) != true ? RemindState.Unattended
            : HasLetterOf(month, recipient, day) ? RemindState.Reminded
            : !LetterCap.Of(month, new Wave(After: null, day)).Allows(recipient) ? RemindState.CapReached
            : month.Head.Asked.Contains(new AskedReminder(person, day)) ? RemindState.Asked
            : RemindState.Possible;
    }

    /// <summary>
    /// The people asked for on a day whose letter can leave, with their substitutes; those whose work is all done by then are left out.
    /// </summary>
    /// <param name="month">With its people and its digests.</param>
    /// <param name="steps">What is open that day.</param>
    public static IEnumerable<StaffId> Candidates(MonthSnapshot month, DateOnly day, ILookup<StaffId, WaveStep> steps) => month.Head.Asked
        .Where(a => a.Day == day && steps[a.Person].Any())
        .Select(a => a.Person)
        .Where(p => StateOf(month, p, day) is RemindState.Asked or RemindState.Possible)
        .SelectMany(p => new[] { p, month.RecipientIdOf(p) })
        .Distinct()
        .OrderBy(p => p.Value, StringComparer.Ordinal);

    /// <summary>What is open on a day, each at the step its ladder has come to; what is no longer asked is not part of it.</summary>
    public static ILookup<StaffId, WaveStep> OpenOn(MonthLadder ladder, DateOnly day) => ladder
        .StepsIn(new Wave(After: null, day))
        .SelectMany(ofPerson => ofPerson)
        .Where(step => step.Step != LadderStep.Cancelled)
        .ToLookup(step => step.Assignment.Person);

    /// <summary>Whether the recipient has the day's digest, be it that of an earlier day which left late.</summary>
    private static bool HasLetterOf(MonthSnapshot month, StaffId recipient, DateOnly day) => month.Ledger.Any(e =>
        e.Key.Kind == LetterKind.Digest
        && e.Key.Recipient == recipient
        && (e.Key.Subject.ToDay() == day || VietnamTime.DateOf(e.ClaimedAt) == day));
}
