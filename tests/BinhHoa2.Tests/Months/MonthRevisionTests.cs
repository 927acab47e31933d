using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;
using CsCheck;
using static BinhHoa2.Tests.Months.October;

namespace BinhHoa2.Tests.Months;

/// <summary>What a month that runs takes over from plans and posts that changed.</summary>
public sealed class MonthRevisionTests
{
    private static readonly DateOnly Today = new(2021, 10, 18);
    private static readonly DateOnly Start = new(2021, 10, 19);
    private static readonly DateTimeOffset TakenOver = VietnamTime.At(Today, TimeOnly.MinValue);
    private static readonly DateTimeOffset Yesterday = new(2021, 10, 17, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_ThePlanAsItWas_ChangesNothing() => Revise(File(), Planned.Activities).IsEmpty.ShouldBeTrue();

    [Fact]
    public void Of_NewWork_ComesOnTheNextLettersDayToAllWhoAnswer()
    {
        var added = new PlanActivity(new("t10-9"), "Việc mới.", [Role.Teacher], new DateOnly(2021, 10, 28));

        var revision = Revise(File(), [.. Planned.Activities, added]);

        var (assignment, text) = revision.Assignments.ShouldHaveSingleItem("1B has left");
        (assignment.Person, assignment.Due, assignment.Since, text).ShouldBe((Teacher, added.Due, Start, "Việc mới."));
        var ladder = MonthLadder.Of(After(File(), revision), October.Calendar);
        ladder.StepsIn(new Wave(Opened, Start))[Teacher].Select(s => (s.Assignment.Activity, s.Step))
            .ShouldContain((added.Id, LadderStep.Opening));
    }

    [Fact]
    public void Of_NewWorkThatIsOver_StaysOut()
    {
        var over = new PlanActivity(new("t10-9"), "Việc mới.", [Role.Teacher], Today.AddDays(-3));

        var revision = Revise(File(), [.. Planned.Activities, over]);

        (revision.IsEmpty, revision.Activities.Any(a => a.Id == over.Id)).ShouldBe((true, false));
    }

    [Theory]
    [InlineData(ReplyKind.Done, false)]
    [InlineData(ReplyKind.InProgress, true)]
    [InlineData(null, true)]
    public void Of_WorkThatWasRemoved_CancelsWhatIsOpenAndKeepsWhatIsDone(ReplyKind? answer, bool cancelled)
    {
        var month = answer is { } kind ? File(Reply(kind, Today, Yesterday)) : File();

        var revision = Revise(month, [.. Planned.Activities.Where(a => a.Id != Tutoring)]);

        var after = After(month, revision);
        after.Cancelled.Select(a => a.Notice).ShouldBe(cancelled ? [new PlanNotice(PlanNoticeKind.Removed, Start)] : []);
        after.Evidence.ShouldBe(month.Evidence);
        after.Head.Activity(Tutoring).Removed.ShouldBe(Today);
        var counted = FigureCount.Of(after, Today, Yesterday.AddDays(2), closed: false).Activities;
        counted.Any(a => a.Activity == Tutoring).ShouldBe(!cancelled);
        var steps = MonthLadder.Of(after, October.Calendar).StepsIn(new Wave(Opened, Start))[Teacher].Select(s => s.Step);
        steps.ShouldBe(cancelled ? [LadderStep.Cancelled] : []);
    }

    [Fact]
    public void Of_WorkMovedToAnotherMonth_SaysSoOnlyIfItsIdDoes()
    {
        var revision = Revise(File(), [.. Planned.Activities.Where(a => a.Id != Tutoring)], _ => new SchoolMonth(Month.School, 2021, 11));

        revision.Assignments.Single().Assignment.Notice.ShouldBe(
            new PlanNotice(PlanNoticeKind.MovedToMonth, Start) { MovedTo = new SchoolMonth(Month.School, 2021, 11) });
    }

    [Theory]
    [InlineData(null, "2021-10-27", "2021-10-27", "moved earlier")]
    [InlineData(null, "2021-10-29", "2021-10-29", "as it was")]
    [InlineData("2021-10-25", "2021-10-29", "2021-10-25", "an earlier day that was given stays while the plan's is what it was")]
    [InlineData("2021-11-05", "2021-10-27", "2021-11-05", "a day that was granted stays")]
    [InlineData("2021-11-05", "2021-11-12", "2021-11-12", "the plan gives more than was granted")]
    public void Of_AnotherDay_MovesTheAssignmentButTakesNoExtensionBack(string? given, string planned, string expected, string why)
    {
        var day = DateOnly.Parse(planned, System.Globalization.CultureInfo.InvariantCulture);
        var month = File();
        if (given is not null)
        {
            var granted = DateOnly.Parse(given, System.Globalization.CultureInfo.InvariantCulture);
            month = month with { Assignments = [.. month.Assignments.Select(a => a.Activity == Tutoring ? a with { Due = granted } : a)] };
        }

        var after = After(month, Revise(month, [.. Planned.Activities.Select(a => a.Id == Tutoring ? a with { Due = day } : a)]));

        var moved = after.Assignments.Single(a => a.Activity == Tutoring);
        moved.Due.ShouldBe(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), why);
        moved.OriginalDue.ShouldBe(day);
        moved.IsCancelled.ShouldBeFalse();
    }

    [Fact]
    public void Of_OtherWords_RewritesThemAndSaysSo()
    {
        var revision = Revise(File(), [.. Planned.Activities.Select(a => a.Id == Tutoring ? a with { Text = "Phụ đạo mỗi tuần." } : a)]);

        var (assignment, text) = revision.Assignments.Single();
        (assignment.Notice, text).ShouldBe((new PlanNotice(PlanNoticeKind.Reworded, Start), "Phụ đạo mỗi tuần."));
    }

    [Fact]
    public void Of_AnotherLead_PassesTheWorkOn()
    {
        ImmutableArray<PlanActivity> planned =
            [.. Planned.Activities.Select(a => a.Id == Tutoring ? a with { Responsible = [], Lead = [new Party { Person = Deputy }] } : a)];

        var after = After(File(), Revise(File(), planned));

        after.Cancelled.Single().ShouldBe(File().Assignments.Single(a => a.Activity == Tutoring) with
        {
            Notice = new PlanNotice(PlanNoticeKind.OtherPeople, Start),
            Ended = TakenOver,
        });
        after.Assignments.Where(a => a.Activity == Tutoring).Select(a => (a.Person, a.Since)).ShouldBe([(Deputy, Start)]);
        Revise(after, planned).IsEmpty.ShouldBeTrue("it is taken over once");
        var back = After(after, Revise(after, Planned.Activities));
        back.Assignments.Single(a => a.Activity == Tutoring).Person.ShouldBe(Teacher);
        back.Cancelled.Single().Person.ShouldBe(Deputy);
    }

    [Fact]
    public void Of_APostThatIsGivenInMidMonth_BringsItsWorkAndTakesItFromTheHolderBefore()
    {
        var activity = OfThePost;
        var (before, after) = (Holding(Teacher), Holding(Lead));
        var month = OpenedWith(activity, before);
        month.Assignments.Single().Person.ShouldBe(Teacher);

        var revised = After(month, Revise(month, [activity], roster: after));

        revised.Assignments.Single().Person.ShouldBe(Lead);
        revised.Cancelled.Single().Person.ShouldBe(Teacher);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void WorkOfAPost_ThatTheBoardGaveToAnother_StaysThereWhenThePostIsFilledAnew(bool reassigned, bool asked)
    {
        var month = OpenedWith(OfThePost, Holding(Teacher));
        if (reassigned)
        {
            var before = month.Assignments.Single();
            month = month with
            {
                Cancelled = [before with { Notice = new PlanNotice(PlanNoticeKind.Reassigned, Today), Ended = TakenOver }],
                Assignments = [before with { Person = Deputy, GivenBy = Deputy, Added = TakenOver }],
            };
        }

        var roster = Holding(Lead);
        var newcomer = roster.Find(Lead)! with { Id = new StaffId("moi") };
        var after = After(month, Revise(month, [OfThePost], roster: roster));

        after.Assignments.Any(a => a.Person == Lead).ShouldBe(asked, "a person the month knows");
        MonthStaff.WorkFor(Running with { Activities = [OfThePost] }, newcomer, Today, Start, month).Any().ShouldBe(asked, "one who comes");
        after.Assignments.Any(a => a.Person == Deputy).ShouldBe(reassigned);
    }

    [Fact]
    public void WorkOfEach_ThatOneGaveToAnother_IsStillANewcomersOwn()
    {
        var before = File().Assignments.Single(a => a.Activity == Tutoring);
        var month = File() with
        {
            Cancelled = [before with { Notice = new PlanNotice(PlanNoticeKind.Reassigned, Today), Ended = TakenOver }],
            Assignments = [before with { Person = Deputy, GivenBy = Deputy, Added = TakenOver }],
        };
        var newcomer = October.Roster.Find(Teacher)! with { Id = new StaffId("gv-1c") };

        MonthStaff.WorkFor(Running, newcomer, Today, Start, month).Select(a => a.Activity).ShouldContain(Tutoring);
    }

    [Fact]
    public void Of_AnyTwoPlans_AsksWhoTheNewOneNamesOnceAndLosesNothing() =>
        Gen.Select(AnyPlan.Any, AnyPlan.Any).Sample((before, now) =>
        {
            var month = before.Moved;
            var planned = now.Month.Activities;
            var after = After(month, Revise(month, planned, roster: before.Roster));

            after.EveryAssignment.Select(a => (a.Person, a.Activity)).ShouldBeUnique();
            month.Assignments.Where(a => a.Status.IsDone).ShouldBeSubsetOf(after.Assignments);
            month.Assignments.Select(a => (a.Person, a.Activity))
                .ShouldBeSubsetOf(after.EveryAssignment.Select(a => (a.Person, a.Activity)));
            foreach (var open in after.Assignments.Where(a => a.Status.IsOpen))
            {
                var activity = planned.Single(a => a.Id == open.Activity);
                Responsibility.IsOf(before.Roster.Find(open.Person)!, activity).ShouldBeTrue("who is asked is named");
                open.Due.ShouldBeGreaterThanOrEqualTo(activity.Due);
            }

            foreach (var activity in planned.Where(a => a.Due >= Today))
            {
                Responsibility.For(activity, before.Roster, Today)
                    .Where(p => month.People.Any(known => known.Staff.Id == p.Id))
                    .ShouldAllBe(p => after.Assignments.Any(a => a.Person == p.Id && a.Activity == activity.Id));
            }

            foreach (var one in after.EveryAssignment)
            {
                var steps = Ladder.StepsOf(one, after.Head, AnyPlan.Calendar).ToList();
                var known = month.Assignments.FirstOrDefault(a => (a.Person, a.Activity) == (one.Person, one.Activity));
                if (known == one)
                {
                    steps.ShouldBe(Ladder.StepsOf(known, month.Head, AnyPlan.Calendar), "no letter of it is repeated or lost");
                }
                else if (known is null || one.IsCancelled)
                {
                    steps.ShouldAllBe(s => s.Day >= Start, "what is new opens, and what is gone is said, in the next letter");
                }
            }

            Revise(after, planned, roster: before.Roster).IsEmpty.ShouldBeTrue("taking it over again changes nothing");
            var figures = FigureCount.Of(after, Today, TakenOver, closed: false);
            figures.Activities.Sum(a => a.Assigned).ShouldBe(after.Assignments.Length);
        });

    private static PlanActivity OfThePost =>
        Planned.Activities[0] with { Responsible = [], Lead = [new Party { Post = "Thư viện" }] };

    private static Roster Holding(StaffId holder) => October.Roster with
    {
        People = [.. October.Roster.People.Select(p => p.Id == holder ? p with { Post = "Thư viện" } : p)],
    };

    private static MonthSnapshot OpenedWith(PlanActivity activity, Roster roster) => MonthOpening.Freeze(
        Month.School,
        October.Plan with { Months = [new PlanMonth(2021, 10, [activity])] },
        new PlanMonth(2021, 10, [activity]),
        roster,
        October.Calendar,
        Opened);

    private static MonthRevision Revise(
        MonthSnapshot month,
        ImmutableArray<PlanActivity> planned,
        Func<ActivityId, SchoolMonth?>? monthOf = null,
        Roster? roster = null) =>
        MonthRevision.Of(month, TextsOf(month), planned, roster ?? October.Roster, Today, Start, monthOf ?? (_ => null));

    private static Dictionary<(StaffId, ActivityId), string> TextsOf(MonthSnapshot month) =>
        month.EveryAssignment.ToDictionary(a => (a.Person, a.Activity), a => month.Head.Activity(a.Activity).Text);

    private static MonthSnapshot After(MonthSnapshot month, MonthRevision revision)
    {
        var all = month.EveryAssignment.ToDictionary(a => (a.Person, a.Activity));
        foreach (var (assignment, _) in revision.Assignments)
        {
            all[(assignment.Person, assignment.Activity)] = assignment;
        }

        var supports = month.Supports.Except(revision.Dropped).ToDictionary(s => (s.Person, s.Activity));
        foreach (var support in revision.Supports)
        {
            supports[(support.Person, support.Activity)] = support;
        }

        return month with
        {
            Head = month.Head with { Activities = revision.Activities },
            Assignments = [.. all.Values.Where(a => !a.IsCancelled)],
            Cancelled = [.. all.Values.Where(a => a.IsCancelled)],
            Supports = [.. supports.Values],
        };
    }
}
