using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// What a month that runs takes over from plans that were adopted, changed or ended since it opened, and from people who were given a
/// post. Answers and evidence stay; what is no longer asked is cancelled and kept. A closed month stays as it is.
/// </summary>
/// <param name="Activities">The month's activities as they should be; those no longer in a plan are marked.</param>
/// <param name="Assignments">Those that come or change, with the wording of their activity.</param>
/// <param name="Supports">Those that come or change.</param>
/// <param name="Dropped">Those that go.</param>
public sealed record MonthRevision(
    ImmutableArray<PlanActivity> Activities,
    ImmutableArray<(Assignment Assignment, string Text)> Assignments,
    ImmutableArray<Support> Supports,
    ImmutableArray<Support> Dropped)
{
    // Months that follow a mark of earlier rules follow the plans once more.
    private const int Version = 1;

    public bool IsEmpty => Assignments.IsEmpty && Supports.IsEmpty && Dropped.IsEmpty;

    /// <summary>A mark of all that a month asks of the plans: while it stays the same, the month has nothing to take over.</summary>
    public static string MarkOf(IEnumerable<PlanActivity> activities)
    {
        object[] asked = [Version, .. activities];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(asked, SchoolJson.Options))));
    }

    /// <param name="month">The month with its people, all assignments, their wording and its supports.</param>
    /// <param name="texts">The stored wording by assignment.</param>
    /// <param name="planned">The month's activities of all plans in force.</param>
    /// <param name="today">In the school's zone.</param>
    /// <param name="start">The working day on which the next letters leave.</param>
    /// <param name="monthOf">The month an activity is planned for now; null for one no plan has.</param>
    public static MonthRevision Of(
        MonthSnapshot month,
        IReadOnlyDictionary<(StaffId, ActivityId), string> texts,
        ImmutableArray<PlanActivity> planned,
        Roster roster,
        DateOnly today,
        DateOnly start,
        Func<ActivityId, SchoolMonth?> monthOf)
    {
        var known = month.Head.Activities.Select(a => a.Id).ToHashSet();
        var kept = planned.Where(a => known.Contains(a.Id) || a.Due >= today).ToImmutableArray();
        var ids = kept.Select(a => a.Id).ToHashSet();
        var gone = month.Head.Activities.Where(a => !ids.Contains(a.Id)).Select(a => a with { Removed = a.Removed ?? today });
        var rule = new Rule(month, texts, roster, today, start);
        return new MonthRevision(
            [.. kept, .. gone],
            [
                .. kept.Where(a => !a.IsReview).SelectMany(rule.AssignmentsOf),
                .. month.EveryAssignment
                    .Where(a => !ids.Contains(a.Activity) && a is { Status.IsOpen: true, IsCancelled: false })
                    .Select(a => (
                        a with { Notice = rule.NoticeOf(monthOf(a.Activity)), Ended = rule.TakenOver }, texts[(a.Person, a.Activity)])),
            ],
            [.. kept.Where(a => !a.IsReview).SelectMany(rule.SupportsOf)],
            [.. month.Supports.Where(s => !ids.Contains(s.Activity) || rule.IsDropped(s, kept.First(a => a.Id == s.Activity)))]);
    }

    /// <summary>What is open of work that was moved, as it is once its plan has ended.</summary>
    /// <inheritdoc cref="Of"/>
    public static ImmutableArray<Assignment> CancelledOf(
        MonthSnapshot month, IReadOnlyCollection<MovedDay> moved, DateOnly today, DateOnly start) =>
    [
        .. month.Assignments
            .Where(a => a.Status.IsOpen && moved.Any(m => m.IsOf(a)))
            .Select(a => a with
            {
                Notice = new PlanNotice(PlanNoticeKind.Removed, start),
                Ended = VietnamTime.At(today, TimeOnly.MinValue),
            }),
    ];

    /// <summary>What becomes of one activity.</summary>
    private sealed class Rule(
        MonthSnapshot month,
        IReadOnlyDictionary<(StaffId, ActivityId), string> texts,
        Roster roster,
        DateOnly today,
        DateOnly start)
    {
        private readonly ImmutableArray<StaffMember> here =
            [.. roster.People.Where(p => p.IsHereOn(today) && month.People.Any(known => known.Staff.Id == p.Id))];

        /// <summary>The beginning of the day, so that a sweep that is repeated writes the same.</summary>
        public DateTimeOffset TakenOver { get; } = VietnamTime.At(today, TimeOnly.MinValue);

        public PlanNotice NoticeOf(SchoolMonth? now) => now is { } other && other != month.Head.Month
            ? new PlanNotice(PlanNoticeKind.MovedToMonth, start) { MovedTo = other }
            : new PlanNotice(PlanNoticeKind.Removed, start);

        public IEnumerable<(Assignment Assignment, string Text)> AssignmentsOf(PlanActivity activity)
        {
            var known = month.EveryAssignment.Where(a => a.Activity == activity.Id).ToList();
            var changed = known.Select(a => (Before: a, Now: Revised(a, activity))).Where(
                a => a.Now != a.Before || texts[(a.Before.Person, a.Before.Activity)] != activity.Text);
            return changed.Select(a => (a.Now, activity.Text)).Concat(
                from person in activity.Due >= today ? here : []
                where Responsibility.IsOf(person, activity)
                    && !known.Exists(a => a.Person == person.Id)
                    && !GivenAway.Covers(person, activity, month)
                select (Assignment.Of(person, activity) with { Since = start, Added = TakenOver }, activity.Text));
        }

        public IEnumerable<Support> SupportsOf(PlanActivity activity)
        {
            var known = month.Supports.Where(s => s.Activity == activity.Id).ToList();
            var changed = known
                .Where(s => !IsDropped(s, activity))
                .Select(s => (Before: s, Now: Support.Of(s.Person, activity) with { Since = s.Since }))
                .Where(s => s.Now != s.Before)
                .Select(s => s.Now);
            return changed.Concat(
                from person in activity.Due >= today ? here : []
                where Responsibility.IsSupport(person, activity) && !known.Exists(s => s.Person == person.Id)
                select Support.Of(person.Id, activity) with { Since = start });
        }

        /// <summary>Whether a part in an activity the plan once gave ends; one that an answer of the Board gave stays.</summary>
        public bool IsDropped(Support support, PlanActivity activity) =>
            month.Head.Activities.FirstOrDefault(a => a.Id == activity.Id) is { } before
            && FrozenOf(support.Person) is { } person
            && Responsibility.IsSupport(person, before)
            && !Responsibility.IsSupport(person, activity)
            && !here.Any(p => p.Id == support.Person && Responsibility.IsSupport(p, activity));

        /// <summary>
        /// The day after the plan's day is <paramref name="planned"/>: while that is what it was, a day that the Board gave stays, earlier
        /// or later; a new day of the plan takes no extension back.
        /// </summary>
        private static DateOnly DueAfter(Assignment before, DateOnly planned) =>
            before.Due == before.OriginalDue ? planned
            : planned == before.OriginalDue || planned < before.Due ? before.Due
            : planned;

        private Assignment Revised(Assignment before, PlanActivity activity)
        {
            if (!before.Status.IsOpen || before.Notice?.Kind == PlanNoticeKind.Reassigned)
            {
                return before;
            }

            var due = DueAfter(before, activity.Due);
            var now = before with
            {
                Due = due,
                OriginalDue = activity.Due,
                Kind = activity.Kind,
                PlannedTime = activity.Time,
                Class = ClassAfter(before, activity),
            };
            var isOf = IsStillOf(before, activity);
            return (isOf, before.IsCancelled) switch
            {
                // Given back: it opens anew.
                (true, true) => now with { Notice = null, Since = start, Returned = TakenOver },
                (false, true) => before,
                (false, false) => before with { Notice = new PlanNotice(PlanNoticeKind.OtherPeople, start), Ended = TakenOver },
                _ when now.Due != before.Due =>
                    now with { Notice = new PlanNotice(PlanNoticeKind.Moved, start) { Before = before.Due } },
                _ when texts[(before.Person, before.Activity)] != activity.Text =>
                    now with { Notice = new PlanNotice(PlanNoticeKind.Reworded, start) },
                _ => now,
            };
        }

        /// <summary>
        /// The class an assignment is about: the one its person has now, unless it was given to them, they have reported on it, or another
        /// has done that class's part already.
        /// </summary>
        private string? ClassAfter(Assignment before, PlanActivity activity) =>
            here.FirstOrDefault(p => p.Id == before.Person) is { } person
            && before is { GivenBy: null, LastReply: null }
            && ClassTeachers.ClassOf(person, activity) is { } now
            && !month.EveryAssignment.Any(a => a.Activity == activity.Id
                && a.Person != before.Person
                && (a.Status.IsDone || a is { GivenBy: not null, IsCancelled: false })
                && IsTeacherOf(person, a, activity))
                ? now
                : before.Class;

        /// <summary>
        /// Whether an assignment stays with its person: one that the Board gave does; who has left keeps it, because the post may be
        /// filled by a substitute, until another is the teacher of its class; a role or group is that of the opening or of today, while a
        /// post, and answering for all, pass to who holds it now.
        /// </summary>
        private bool IsStillOf(Assignment assignment, PlanActivity activity)
        {
            var now = here.FirstOrDefault(p => p.Id == assignment.Person);
            return (now is null && !here.Any(p => IsTeacherOf(p, assignment, activity)))
                || assignment.GivenBy is not null
                || (now is not null && Responsibility.IsOf(now, activity))
                || FrozenOf(assignment.Person) is not { } frozen
                || Responsibility.IsEachOf(frozen, activity);
        }

        private static bool IsTeacherOf(StaffMember person, Assignment assignment, PlanActivity activity) =>
            assignment.Class is { } name
            && string.Equals(ClassTeachers.ClassOf(person, activity), name, StringComparison.OrdinalIgnoreCase);

        private StaffMember? FrozenOf(StaffId person) => month.People.FirstOrDefault(p => p.Staff.Id == person)?.Staff;
    }
}
