using System.Globalization;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Retention;

/// <summary>
/// When a part of a school year is removed: on the day that a person set, or on the default, and never before a notice of that very
/// day reached the secretary a month ago. Days are in the school's zone.
/// </summary>
public static class RetentionRules
{
    /// <summary>The years after a school year within which a day can be set.</summary>
    public const int MaxYears = 30;

    /// <summary>The first day that can be set is so many months after the school year: its reports are issued by then.</summary>
    public const int FirstMonths = 3;

    // Days before the month of the notice, so that a weekend or a holiday on which no letter leaves does not put the removal off.
    private const int DaysToLeave = 10;

    // A notice that did not arrive is written anew, with a later day, after so many days.
    private const int RetryDays = DaysToLeave + 7;

    public static RetentionStep NextStep(YearPart part, DateOnly today, RetentionTimes times) => part switch
    {
        { Removed: not null } => RetentionStep.None,
        { Begun: not null } => RetentionStep.Remove,
        { Announced: { } announced } => today >= part.Day && today >= announced.AddDays(times.WarningDays)
            ? RetentionStep.Remove
            : RetentionStep.None,
        _ => today >= part.Day.AddDays(-times.WarningDays - DaysToLeave) ? RetentionStep.Announce : RetentionStep.None,
    };

    /// <summary>The first day of the removal that a notice sent today names.</summary>
    public static DateOnly DayToAnnounce(YearPart part, DateOnly today, RetentionTimes times) =>
        today.AddDays(times.WarningDays) is var earliest && earliest > part.Day ? earliest : part.Day;

    /// <summary>What the notice of a part is about in the ledger: its day too, so that another day is announced anew.</summary>
    public static LedgerSubject NoticeOf(YearPart part) =>
        LedgerSubject.From($"{part.Key.Year}-{part.Key.Kind}-{part.Day:yyyy-MM-dd}".ToLowerInvariant());

    /// <summary>Whether a letter in the ledger reached its recipient, as far as is known.</summary>
    public static bool HasArrived(LedgerEntry entry) => entry.State is LedgerState.Accepted or LedgerState.Delivered;

    /// <summary>The part after its notice was sent.</summary>
    /// <param name="hasArrived">Whether it reached a person; else the day is put off, and a notice of the new one follows.</param>
    public static YearPart Announced(YearPart part, bool hasArrived, DateOnly today, RetentionTimes times) => hasArrived
        ? part with { Announced = today, Notice = NoticeOf(part).Value, Day = DayToAnnounce(part, today, times) }
        : PutOff(part, today, times);

    /// <summary>The part with a later day, of which the secretary has yet to be informed.</summary>
    public static YearPart PutOff(YearPart part, DateOnly today, RetentionTimes times) =>
        part with { Day = today.AddDays(times.WarningDays + RetryDays), Announced = null, Notice = null };

    /// <summary>Judges a day that a person of the desk sets.</summary>
    /// <param name="parts">All parts of the school's years.</param>
    /// <param name="typed">The day as typed, <c>yyyy-MM-dd</c>.</param>
    /// <returns>The part with its new day, or why it is not taken.</returns>
    public static (YearPart? Part, DeskProblem? Problem) SetDay(
        IReadOnlyCollection<YearPart> parts, YearPart part, string typed, StaffId by, DateOnly today, RetentionTimes times)
    {
        var field = RetentionFields.DayOf(part.Key);
        if (part.Begun is not null)
        {
            return (null, new DeskProblem(field, RetentionPageTexts.HasBegun));
        }

        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (null, new DeskProblem(field, RetentionPageTexts.NoDay));
        }

        var (first, last) = (FirstDay(part.Key, today, times), part.Key.Year.LastDay.AddYears(MaxYears));
        if (day < first || day > last)
        {
            return (null, new DeskProblem(field, RetentionPageTexts.Between(first, last)));
        }

        var other = parts.FirstOrDefault(p => p.Key.Year == part.Key.Year && p.Key.Kind != part.Key.Kind);
        return other is { Removed: null } && (part.Key.Kind == RetentionKind.Files ? day > other.Day : day < other.Day)
            ? (null, new DeskProblem(field, RetentionPageTexts.Order))
            : (part with { Day = day, SetBy = by, Announced = null, Notice = null }, null);
    }

    /// <summary>The first day that can be set today.</summary>
    public static DateOnly FirstDay(RetentionKey part, DateOnly today, RetentionTimes times) =>
        new[] { today.AddDays(times.WarningDays), part.Year.LastDay.AddMonths(FirstMonths) }.Max();
}
