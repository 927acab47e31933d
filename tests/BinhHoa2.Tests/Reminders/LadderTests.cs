using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.Reminders;

public sealed class LadderTests
{
    private static readonly Assignment DueOn29th =
        new(October.Teacher, October.Tutoring, new DateOnly(2021, 10, 29), new DateOnly(2021, 10, 29));

    [Fact]
    public void StepsOf_AnUnansweredAssignment_GivesAllFourByWorkingDays() =>
        Ladder.StepsOf(DueOn29th, October.Running, October.Calendar).ShouldBe(
        [
            (LadderStep.Opening, new DateOnly(2021, 10, 11)),
            (LadderStep.Reminder, new DateOnly(2021, 10, 22)),
            (LadderStep.LastCall, new DateOnly(2021, 10, 28)),
            (LadderStep.Overdue, new DateOnly(2021, 11, 1)),
        ]);

    [Fact]
    public void StepsOf_WhatIsInProgress_SkipsTheReminderOnly() =>
        Ladder.StepsOf(DueOn29th with { Status = AssignmentStatus.InProgress }, October.Running, October.Calendar)
            .Select(s => s.Step).ShouldBe([LadderStep.Opening, LadderStep.LastCall, LadderStep.Overdue]);

    [Fact]
    public void StepsOf_WhatIsDone_GivesNone() =>
        Ladder.StepsOf(DueOn29th with { Status = AssignmentStatus.Done }, October.Running, October.Calendar).ShouldBeEmpty();

    [Fact]
    public void StepsOf_ADueDateRightAfterTheOpening_LeavesToTheOpeningWhatItSaysItself() =>
        Ladder.StepsOf(DueOn29th with { Due = new DateOnly(2021, 10, 12) }, October.Running, October.Calendar)
            .Select(s => s.Step).ShouldBe([LadderStep.Opening, LadderStep.Overdue]);

    [Theory]
    [InlineData("2021-10-18", 3)]
    [InlineData("2021-10-19", 4)]
    public void StepsOf_AReminderOnTheOpeningDay_IsLeftToTheOpening(string due, int steps) =>
        Ladder.StepsOf(DueOn29th with { Due = DateOnly.Parse(due) }, October.Running, October.Calendar).Count().ShouldBe(steps);

    [Fact]
    public void DaysAround_ADueDate_AreThoseOfItsSteps() =>
        Ladder.DaysAround(new MovedDay(October.Month, DueOn29th.Person, DueOn29th.Activity, DueOn29th.Due), October.Calendar)
            .ShouldBe(Ladder.StepsOf(DueOn29th, October.Running, October.Calendar).Skip(1).Select(s => s.Day));

    [Theory]
    [InlineData("2021-10-28", false)]
    [InlineData("2021-10-29", true)]
    public void Outlasts_ADayWhoseOverdueStepFallsOnTheNextOpening_IsForTheNextMonthToRemindOf(string due, bool outlasts) =>
        Ladder.Outlasts(DateOnly.Parse(due), October.Running, October.Calendar).ShouldBe(outlasts);

    [Theory]
    [InlineData("2021-10-08")]
    [InlineData("2021-10-04")]
    public void StepsOf_WorkThatWasDueBeforeTheOpening_AreTheOpeningAndOverdueOnThatDay(string due) =>
        Ladder.StepsOf(DueOn29th with { Due = DateOnly.Parse(due) }, October.Running, October.Calendar).ShouldBe(
        [
            (LadderStep.Opening, October.Opened),
            (LadderStep.Overdue, October.Opened),
        ],
        "the next role up hears of it on the opening day, and of nothing before it");

    [Fact]
    public void StepsOf_AStandingDuty_AreTheOpeningOneQuestionAndTheNextRoleUp() =>
        Ladder.StepsOf(DueOn29th with { Kind = ActivityKind.Standing }, October.Running, October.Calendar).ShouldBe(
        [
            (LadderStep.Opening, new DateOnly(2021, 10, 11)),
            (LadderStep.Attest, new DateOnly(2021, 10, 28)),
            (LadderStep.Overdue, new DateOnly(2021, 11, 1)),
        ]);

    [Fact]
    public void StepsOf_AnEventOnASunday_AreOnWorkingDaysAndTheNextRoleUpHearsOfItAfterThePerson() =>
        Ladder.StepsOf(DueOn29th with { Kind = ActivityKind.Event, Due = new DateOnly(2021, 10, 24) }, October.Running, October.Calendar)
            .ShouldBe(
            [
                (LadderStep.Opening, new DateOnly(2021, 10, 11)),
                (LadderStep.Reminder, new DateOnly(2021, 10, 22)),
                (LadderStep.Outcome, new DateOnly(2021, 10, 25)),
                (LadderStep.Overdue, new DateOnly(2021, 10, 26)),
            ]);

    [Fact]
    public void StepsOf_AnEventAfterWhichTheMonthRemindsNoMore_AsksThePersonAndTheNextRoleUpOnOneDay() =>
        Ladder.StepsOf(DueOn29th with { Kind = ActivityKind.Event }, October.Running, October.Calendar).Skip(1).ShouldBe(
        [
            (LadderStep.Reminder, new DateOnly(2021, 10, 28)),
            (LadderStep.Overdue, new DateOnly(2021, 11, 1)),
        ]);

    [Theory]
    [InlineData(ActivityKind.Event, "2021-10-07")]
    [InlineData(ActivityKind.Standing, "2021-10-08")]
    public void StepsOf_AnyKindDueBeforeTheOpening_AreTheOpeningAndOverdueOnThatDay(ActivityKind kind, string due) =>
        Ladder.StepsOf(DueOn29th with { Kind = kind, Due = DateOnly.Parse(due) }, October.Running, October.Calendar)
            .ShouldBe([(LadderStep.Opening, October.Opened), (LadderStep.Overdue, October.Opened)]);

    [Fact]
    public void StepIn_AWaveThatMakesUpForMissedDays_IsTheFurthestOfThem() =>
        StepIn(new Wave(new DateOnly(2021, 10, 11), new DateOnly(2021, 10, 28)), DueOn29th).ShouldBe(LadderStep.LastCall);

    [Fact]
    public void StepIn_AWaveOfSomeOtherAssignmentsDay_IsNone() =>
        StepIn(new Wave(new DateOnly(2021, 10, 11), new DateOnly(2021, 10, 21)), DueOn29th).ShouldBeNull();

    private static LadderStep? StepIn(Wave wave, Assignment assignment) =>
        Ladder.StepIn(wave, Ladder.StepsOf(assignment, October.Running, October.Calendar));
}
