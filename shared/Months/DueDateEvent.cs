using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Months;

/// <summary>The due date of an assignment in the calendar of the recipient of a letter.</summary>
/// <param name="Responsible">The person whose assignment it is.</param>
/// <param name="Due">The day it is due now, in the school's zone.</param>
/// <param name="Stamp">When the day was set, or when the letter that names it was composed.</param>
public sealed record DueDateEvent(
    SchoolProfile School,
    SchoolMonth Month,
    StaffMember Responsible,
    ActivityId Activity,
    string Text,
    DateOnly Due,
    DateTimeOffset Stamp)
{
    /// <summary>
    /// Whether it replaces an event sent before. Its revision is the second of <see cref="Stamp"/>, counted from the month's first
    /// day: it grows with every change, and is the same when a letter is composed again.
    /// </summary>
    public bool IsUpdate { get; init; }

    /// <summary>What kind of work it is.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>What the plan says of its time: an event in a range is one of all its days; null for the day alone.</summary>
    public ActivityTime? Time { get; init; }

    /// <summary>Whether the work is done or no longer asked, so that nothing is due any more.</summary>
    public bool IsDone { get; init; }

    /// <param name="recipient">The recipient of the letter: the person responsible or their substitute.</param>
    public LetterEvent For(StaffMember recipient)
    {
        var isOwn = recipient.Id == Responsible.Id;
        var sequence = IsUpdate || IsDone ? Math.Max(1, (int)(Stamp - VietnamTime.At(Month.FirstDay, TimeOnly.MinValue)).TotalSeconds) : 0;
        var from = Kind == ActivityKind.Event ? Time?.From : null;
        var label = DueTexts.Label(Kind, Due, from is null ? null : Time);
        return new LetterEvent(
            $"{(IsDone ? "xoa-han" : "han")}-{Due:yyyy-MM-dd}-{Activity}{(isOwn ? "" : $"-{Responsible.Id}")}.ics",
            $"{Activity}.{Responsible.Id}.{Month}",
            sequence,
            Stamp,
            from ?? Due,
            $"{label}{(isOwn ? "" : $" (thay {CleanText.Line(Responsible.Name)})")}: {CleanText.Line(Text)}",
            $"{LetterPhrases.SubjectPrefix(School)} {Phrases.Month(Month)}")
        {
            LastDay = from is null ? null : Due,
            IsCancelled = IsDone,
        };
    }
}
