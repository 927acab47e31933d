using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;
using CsCheck;

namespace BinhHoa2.Tests.Months;

/// <summary>What holds for every plan, staff and answer.</summary>
public sealed class AnyPlanTests
{
    [Fact]
    public void Freeze_AnyPlan_AsksWhoLeadsAndTellsWhoTakesPart() => AnyPlan.Any.Sample(plan =>
    {
        var month = plan.Frozen;
        var asked = month.Assignments.Select(a => (a.Person, a.Activity)).ToHashSet();
        var parts = month.Supports.Select(s => (s.Person, s.Activity)).ToHashSet();

        asked.Count.ShouldBe(month.Assignments.Length, "each is asked once for an activity");
        parts.Count.ShouldBe(month.Supports.Length);
        parts.Overlaps(asked).ShouldBeFalse();
        month.Assignments.Where(a => a.Class is not null).Select(a => (a.Activity, a.Class))
            .ShouldBeUnique("each class is asked about once for an activity");
        foreach (var (person, activity) in plan.Roster.People.SelectMany(p => plan.Month.Activities.Select(a => (p, a))))
        {
            var (leads, takesPart) = (activity.Lead.Any(l => Names(l, person, isLead: true)), activity.Support.Any(s => Names(s, person)));
            asked.Contains((person.Id, activity.Id)).ShouldBe(person.Left is null && leads);
            parts.Contains((person.Id, activity.Id)).ShouldBe(person.Left is null && takesPart && !leads);
        }
    });

    [Fact]
    public void Waves_OfAnyMonth_FollowEachAssignmentsOwnDayAndNobodyElses() => AnyPlan.Any.Sample(plan =>
    {
        var month = plan.Moved;
        var ladder = MonthLadder.Of(month, AnyPlan.Calendar);
        var leads = month.Assignments.Select(a => a.Person).ToHashSet();
        var seen = month.Assignments.ToDictionary(a => (a.Person, a.Activity), _ => new List<(LadderStep Step, DateOnly Day)>());
        foreach (var wave in WavesOf(month, ladder, after: null))
        {
            foreach (var step in ladder.StepsIn(wave).SelectMany(s => s))
            {
                leads.ShouldContain(step.Assignment.Person);
                seen[(step.Assignment.Person, step.Assignment.Activity)].Add((step.Step, wave.Day));
            }
        }

        foreach (var assignment in month.Assignments)
        {
            var steps = seen[(assignment.Person, assignment.Activity)];
            if (assignment.Status.IsDone)
            {
                steps.ShouldBeEmpty("what is done is not reminded of");
                continue;
            }

            steps.Select(s => s.Step).ShouldBeUnique("no step comes twice");
            steps.Select(s => (int)s.Step).ShouldBeInOrder();
            steps.ShouldAllBe(s => s.Day < month.Head.RemindsUntil);
            steps.Where(s => s.Step == LadderStep.Overdue).ShouldAllBe(s => s.Day > assignment.Due);
            steps.Where(s => s.Step is LadderStep.Reminder or LadderStep.LastCall or LadderStep.Attest)
                .ShouldAllBe(s => s.Day <= assignment.Due);
            if (!assignment.Kind.IsFinished)
            {
                steps.Count(s => s.Step is LadderStep.Reminder or LadderStep.LastCall).ShouldBe(0, "a standing duty is asked about once");
            }
        }
    });

    [Fact]
    public void Waves_OfAnyMonthThatIsPaused_BringWhatWasMissedTogetherAndEachDayOnce() =>
        Gen.Select(AnyPlan.Any, Gen.Int[-15, 25], Gen.Int[1, 25]).Sample((plan, begin, days) =>
        {
            // Many pauses begin before the first letters have left.
            var month = plan.Moved;
            var ladder = MonthLadder.Of(month, AnyPlan.Calendar);
            var from = October.Opened.AddDays(Math.Max(begin, 0));
            var to = from.AddDays(days);
            var sent = new List<(Wave Wave, DateOnly On)>();
            for (var today = October.Opened; today < month.Head.Closing; today = today.AddDays(1))
            {
                DateOnly? after = sent.Count == 0 ? null : sent[^1].Wave.Day;
                var isPaused = today >= from && today < to;
                if (!isPaused && Waves.Next(month, ladder, after, today, nextOpening: null) is { } wave && wave.Day <= today)
                {
                    sent.Add((wave, today));
                }
            }

            sent.Select(s => s.On).ShouldBeUnique("no person gets two digests on one day");
            var last = sent.Count == 0 ? DateOnly.MinValue : month.Head.Closing.AddDays(-1);
            foreach (var day in ladder.Days.Where(d => d < month.Head.RemindsUntil && d <= last && (last < from || last >= to)))
            {
                var carried = sent.Where(s => s.Wave.Covers(day)).ShouldHaveSingleItem();
                carried.On.ShouldBe(day >= from && day < to ? to : day, "what was missed comes with the first wave after the pause");
            }

            if (from == October.Opened && sent.Count > 0)
            {
                Waves.IsOpening(month.Head, sent[0].Wave).ShouldBeTrue("the first letter lists all that is owed");
            }
        });

    [Fact]
    public void Freeze_AnyPlan_ClosesAfterItsOwnDaysWhateverLastsLonger() => AnyPlan.Any.Sample(plan =>
    {
        var month = plan.Frozen;
        var end = month.Head.Month.LastDay;
        var latest = month.Head.Activities.Select(a => a.Due).Where(d => d <= end).DefaultIfEmpty(AnyPlan.Calendar.OnOrBefore(end)).Max();

        var closing = AnyPlan.Calendar.AddWorkingDays(latest, 3);
        var isLate = closing <= October.Opened && month.Head.Activities.Any(a => a.Due >= October.Opened);
        month.Head.Closing.ShouldBe(isLate ? AnyPlan.Calendar.AddWorkingDays(October.Opened, 3) : closing);
        month.Head.Closing.ShouldBeLessThan(end.AddDays(7));
        var later = MonthOpening.DaysAfter(month.Head.Month, month.Head.Activities).ToList();
        month.Assignments.ShouldAllBe(a => later.Any(d => d.IsOf(a)) == a.Due > end);
    });

    [Fact]
    public void Waves_OfTheMonthsAfterAnyMonth_BringEveryStepThatItNoLongerSends() => AnyPlan.Any.Sample(plan =>
    {
        var month = plan.Frozen;
        var end = month.Head.Month.LastDay;
        var lasting = month with { Assignments = [.. month.Assignments.Where(a => a.Due > end)] };
        var after = MonthLadder.After(lasting, AnyPlan.Calendar);
        var days = MonthOpening.DaysAfter(month.Head.Month, month.Head.Activities)
            .SelectMany(d => Ladder.DaysAround(d, AnyPlan.Calendar))
            .ToHashSet();

        foreach (var assignment in month.Assignments)
        {
            var steps = Ladder.StepsOf(assignment, month.Head, AnyPlan.Calendar).ToList();
            steps.ShouldAllBe(s => AnyPlan.Calendar.IsWorkingDay(s.Day), "no letter leaves on a day off");
            steps.Select(s => s.Day).ShouldBeInOrder();
            steps.Where(s => s.Step is LadderStep.Outcome or LadderStep.Overdue)
                .ShouldAllBe(s => s.Day > assignment.Due || s.Day == month.Head.Opened);
            steps.Where(s => s.Step == LadderStep.Reminder)
                .ShouldAllBe(s => s.Day < assignment.Begins || assignment.Kind != ActivityKind.Event);
            if (assignment.Due > end)
            {
                steps[^1].ShouldBe((LadderStep.Overdue, AnyPlan.Calendar.AddWorkingDays(
                    assignment.Due, assignment.Kind == ActivityKind.Event ? 2 : 1)));
                steps.Select(s => s.Day).Where(d => d >= month.Head.RemindsUntil).ShouldBeSubsetOf(days, "the sweep looks for them");
            }
        }

        after.Days.ShouldAllBe(d => d >= month.Head.RemindsUntil && days.Contains(d));
    });

    [Fact]
    public void Candidates_OfAnyWaveButTheOpening_AreLeadsSuperiorsAndTheirSubstitutes() => AnyPlan.Any.Sample(plan =>
    {
        var month = plan.Moved;
        var ladder = MonthLadder.Of(month, AnyPlan.Calendar);
        var supportsOnly = month.Supports.Select(s => s.Person)
            .Except(month.Assignments.Select(a => a.Person))
            .Where(p => !Superior.MayBe(month.Roster.Find(p)!))
            .ToHashSet();
        foreach (var wave in WavesOf(month, ladder, October.Opened))
        {
            Waves.Candidates(month, wave, ladder.StepsIn(wave)).ShouldAllBe(p => !supportsOnly.Contains(p));
        }
    });

    [Fact]
    public void Figures_OfAnyMonth_AddUpPerActivityAndOverAll() => AnyPlan.Any.Sample(plan =>
    {
        var month = plan.Frozen with { Evidence = [.. EvidenceOf(plan)] };
        var asOf = VietnamTime.At(new DateOnly(2021, 11, 3), SchoolHours.End);

        var summary = FigureCount.Of(month, new DateOnly(2021, 11, 3), asOf, closed: true);

        summary.Activities.ShouldAllBe(a => a.Done + a.InProgress + a.Difficulty + a.Unanswered == a.Assigned);
        summary.Activities.ShouldAllBe(a => a.Open.Length == a.Assigned - a.Done);
        var totals = Totals.Of(summary);
        (totals.Assigned + totals.Upkeep.Assigned).ShouldBe(month.Assignments.Length);
        summary.Activities.Sum(a => a.EvidenceIds.Length).ShouldBe(month.Evidence.Length);
    });

    private static IEnumerable<Wave> WavesOf(MonthSnapshot month, MonthLadder ladder, DateOnly? after)
    {
        while (Waves.Next(month, ladder, after, after ?? October.Opened, nextOpening: null) is { } wave)
        {
            yield return wave;
            after = wave.Day;
        }
    }

    /// <summary>An answer to each assignment that has one, and evidence of everybody who takes part.</summary>
    private static IEnumerable<Evidence> EvidenceOf(AnyPlan plan)
    {
        var at = new DateTimeOffset(2021, 10, 20, 3, 0, 0, TimeSpan.Zero);
        foreach (var (i, assignment) in plan.Moved.Assignments.Index())
        {
            ReplyKind? kind = assignment.Status switch
            {
                AssignmentStatus.Done => ReplyKind.Done,
                AssignmentStatus.InProgress => ReplyKind.InProgress,
                AssignmentStatus.Difficulty => ReplyKind.Difficulty,
                _ => null,
            };
            if (kind is { } answered)
            {
                yield return new(new($"a{i}"), assignment.Person, assignment.Activity, answered, "Nội dung.", new(2021, 10, 20), at, []);
            }
        }

        foreach (var (i, support) in plan.Frozen.Supports.Index())
        {
            yield return new(
                new($"s{i}"), support.Person, support.Activity, ReplyKind.Contribution, "Nội dung.", new(2021, 10, 20), at, []);
        }
    }

    /// <summary>Whom a party means, said in another way than the product does.</summary>
    private static bool Names(Party party, StaffMember person, bool isLead = false) =>
        (party.Role is not null && person.Role == party.Role)
        || (party.Post is not null && (person.Post ?? person.Title) == party.Post)
        || (party.Post == "GVCN" && person.Class is not null)
        || (party.Person is not null && person.Id == party.Person)
        || (party.Group is not null && person.Group == party.Group
            && (!isLead || party.Answers == PartyAnswers.Each || person.Role == Role.SubjectLead));
}
