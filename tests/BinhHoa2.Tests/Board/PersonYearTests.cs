using System.Collections.Immutable;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Months;
using CsCheck;

namespace BinhHoa2.Tests.Board;

/// <summary>The matrix of people and months counts what the month counts.</summary>
public sealed class PersonYearTests
{
    private static readonly DateOnly Today = new(2021, 11, 1);

    private static readonly MonthSnapshot Opened = MonthOpening.Freeze(
        October.Month.School, October.Plan, October.Planned, October.Roster, October.Calendar, October.Opened);

    [Fact]
    public void Of_AnyReplies_AddsUpToTheMonthsOwnFigures() =>
        Gen.Select(Gen.Int[0, Opened.Assignments.Length - 1], Gen.Enum<ReplyKind>(), Gen.Int[12, 31]).List[0, 30].Sample(replies =>
        {
            var month = Opened with { Evidence = [.. replies.Select((r, i) => Reply(Opened.Assignments[r.Item1], r.Item2, r.Item3, i))] };
            var figures = Count(month);
            var totals = Totals.Of(figures);

            var people = PersonYear.Of(October.Roster, [(month, figures)], Today);

            var own = people.Select(p => p.Months.ShouldHaveSingleItem()!).ToList();
            (own.Sum(m => m.Assigned), own.Sum(m => m.Done), own.Sum(m => m.Open), own.Sum(m => m.Overdue))
                .ShouldBe((totals.Assigned, totals.Done, totals.Open, totals.Overdue));
        });

    [Fact]
    public void Of_People_AreInTheOrderOfTheRosterWhateverTheyDid()
    {
        var first = Opened.Assignments.Select(a => a.Person).First();
        var own = Opened.Assignments.Where(a => a.Person == first);
        var done = Opened with { Evidence = [.. own.Select((a, i) => Reply(a, ReplyKind.Done, 20, i))] };

        var before = PersonYear.Of(October.Roster, [(Opened, Count(Opened))], Today);
        var after = PersonYear.Of(October.Roster, [(done, Count(done))], Today);

        after.Select(p => p.Name).ShouldBe(before.Select(p => p.Name));
        before.Select(p => p.Name).ShouldBe(
            October.Roster.People.Where(p => Opened.Assignments.Any(a => a.Person == p.Id)).Select(p => p.Name));
        after.Count(p => !p.HasOpenWork).ShouldBe(1);
    }

    [Fact]
    public void Of_AMonthWithoutWork_HasNothing_AndAPersonTheRosterDoesNotHaveIsAnId()
    {
        var erased = new StaffId("gv-9z");
        var month = Opened with { Assignments = [.. Opened.Assignments, Opened.Assignments[0] with { Person = erased }] };
        var empty = Opened with { Assignments = [Opened.Assignments[0]] };

        var people = PersonYear.Of(October.Roster, [(month, Count(month)), (empty, Count(empty))], Today);

        people[^1].Name.ShouldBe("gv-9z");
        people[^1].Months[0]!.Assigned.ShouldBe(1);
        people[^1].Months[1].ShouldBeNull();
    }

    private static MonthSummary Count(MonthSnapshot month) =>
        FigureCount.Of(month, Today, VietnamTime.At(Today, new TimeOnly(9, 0)), closed: false);

    private static Evidence Reply(Assignment to, ReplyKind kind, int day, int number) => new(
        new($"e{number}"),
        to.Person,
        to.Activity,
        kind,
        "x",
        new DateOnly(2021, 10, day),
        VietnamTime.At(new DateOnly(2021, 10, day), new TimeOnly(8, 0)).AddMinutes(number),
        ImmutableArray<EvidenceFile>.Empty);
}
