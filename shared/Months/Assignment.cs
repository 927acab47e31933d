using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Months;

/// <summary>An activity × a person responsible for it (phân công).</summary>
/// <param name="Due">The day it is due now, in the school's zone; an extension moves it.</param>
/// <param name="OriginalDue">The day it was due when the month opened.</param>
/// <param name="LastReply">When the last reply was recorded, UTC; null before the first.</param>
/// <param name="Effective">The day the work took place, as the last reply gives it, in the school's zone.</param>
public sealed record Assignment(
    StaffId Person,
    ActivityId Activity,
    DateOnly Due,
    DateOnly OriginalDue,
    AssignmentStatus Status = AssignmentStatus.Unanswered,
    DateTimeOffset? LastReply = null,
    DateOnly? Effective = null)
{
    /// <summary>What kind of work it is, frozen with the month. Rows written before there were kinds do not have it.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>
    /// What the plan says of its time, frozen with the month; null for a day alone, as in rows written before there was more.
    /// </summary>
    public ActivityTime? PlannedTime { get; init; }

    /// <summary>The same while it is due as planned: of a day that was moved, the plan says nothing.</summary>
    public ActivityTime? Time => Due == OriginalDue ? PlannedTime : null;

    /// <summary>The first day of its range as it stands, or the day it is due, in the school's zone.</summary>
    public DateOnly Begins => Time?.From ?? Due;

    /// <summary>
    /// The working day on which it came into a month that was open already, in the school's zone; null for one it opened with.
    /// </summary>
    public DateOnly? Since { get; init; }

    /// <summary>When it was added to a month that was open already, UTC; null for one it opened with.</summary>
    public DateTimeOffset? Added { get; init; }

    /// <summary>When it was cancelled last, UTC; null if it never was, and in rows written before it was kept.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>
    /// When it came back to its person after it was cancelled, UTC; null if it never did, and in rows written before it was kept.
    /// </summary>
    public DateTimeOffset? Returned { get; init; }

    /// <summary>What a new version of its plan changed last; null when nothing has.</summary>
    public PlanNotice? Notice { get; init; }

    /// <summary>No longer asked of its person, by a change of the plan or the Board: it is in no count and on no ladder.</summary>
    public bool IsCancelled =>
        Notice?.Kind is PlanNoticeKind.Removed or PlanNoticeKind.MovedToMonth or PlanNoticeKind.OtherPeople or PlanNoticeKind.Reassigned;

    /// <summary>Whether it was asked of its person at a moment, whatever became of it since.</summary>
    public bool WasAskedAt(DateTimeOffset moment) =>
        !(Added > moment)
        && !(IsCancelled && !((Ended ?? VietnamTime.At(Notice!.On, TimeOnly.MinValue)) > moment))
        && !(Ended <= moment && Returned > moment);

    /// <summary>
    /// The class (lớp) it is about, of work that each class teacher does for the own class; else null, as in rows written before the
    /// roster had classes.
    /// </summary>
    public string? Class { get; init; }

    /// <summary>The member of the Board who gave it to its person; null for one that the plan gave.</summary>
    public StaffId? GivenBy { get; init; }

    /// <summary>A person's work in an activity, as a month freezes it.</summary>
    public static Assignment Of(StaffMember person, PlanActivity activity) =>
        new(person.Id, activity.Id, activity.Due, activity.Due)
        {
            Kind = activity.Kind,
            PlannedTime = activity.Time,
            Class = ClassTeachers.ClassOf(person, activity),
        };

    /// <summary>The wording of its activity, with the class it is about.</summary>
    public string Named(string text) => ClassTexts.Named(text, Class);

    /// <summary>Done, but the work took place after the day it was due.</summary>
    public bool IsDoneLate => Status.IsDone && Kind.IsFinished && Effective > Due;
}
