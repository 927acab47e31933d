using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.Requests;

public sealed class RequestLadderTests
{
    /// <summary>Tuesday 12 October 2021, nine in the morning.</summary>
    private static readonly DateTimeOffset Tuesday = At(12, 9);

    [Theory]
    [InlineData("gv-1a", "tt-1 pho-hieu-truong hieu-truong")]
    [InlineData("tt-1", "pho-hieu-truong hieu-truong")]
    [InlineData("pho-hieu-truong", "hieu-truong")]
    public void Escalate_WithoutAnAnswer_GoesFromRoleToRoleOneWorkingDayEach(string asking, string expected)
    {
        var request = Raised(asking);
        for (var now = Tuesday; request.State == RequestState.Open; now = request.Steps[^1].Until)
        {
            request = Escalate(request, now);
        }

        request.State.ShouldBe(RequestState.Unanswered);
        request.Steps.Select(s => s.Person.Value).ShouldBe(expected.Split(' '));
        request.Steps.Select(s => s.Until).ShouldBe(Enumerable.Range(13, request.Steps.Length).Select(day => At(day, 9)));
        request.Steps.ShouldAllBe(s => !s.ForInformationOnly);
    }

    [Fact]
    public void Next_WhenWhoWasAskedHasLeft_GoesUpFromThereAndNeverDownOrSideways()
    {
        var other = new StaffMember(new StaffId("pho-2"), "Phó Hiệu trưởng 2", "Phó Hiệu trưởng", "pht2@thbh2.example", Role.ViceChair);
        var roster = new Roster(
            [.. October.Roster.People.Select(p => p.Id == October.Deputy ? p with { Left = new DateOnly(2021, 10, 12) } : p), other]);
        var asking = roster.Find(October.Teacher)!;
        RequestStep Asked(StaffId person) => new(person, Tuesday, At(13, 7), ForInformationOnly: false);

        RequestLadder.Next(asking, [Asked(October.Deputy)], Month(roster), At(13, 7), October.Calendar)!.Person
            .ShouldBe(October.Principal);
        RequestLadder.Next(asking, [Asked(October.Deputy), Asked(October.Principal)], Month(roster), At(14, 7), October.Calendar)
            .ShouldBeNull();
    }

    [Fact]
    public void Next_OnASunday_PassesOverWhoIsGoneWhenTheLetterLeavesOnMonday()
    {
        var roster = new Roster(
            [.. October.Roster.People.Select(p => p.Id == October.Lead ? p with { Left = new DateOnly(2021, 10, 17) } : p)]);

        RequestLadder.Next(roster.Find(October.Teacher)!, [], Month(roster), At(17, 9), October.Calendar)!.Person.ShouldBe(October.Deputy);
    }

    [Fact]
    public void Escalate_TheChairsOwn_GoesToTheDeputyForInformation()
    {
        var request = Escalate(Raised("hieu-truong"), Tuesday);

        request.State.ShouldBe(RequestState.Informed);
        request.Steps.ShouldHaveSingleItem().ShouldBe(new RequestStep(October.Deputy, Tuesday, At(13, 9), ForInformationOnly: true));
        request.MayBeAnsweredBy(October.Deputy).ShouldBeFalse();
        Escalate(request, At(14, 9)).ShouldBe(request);
    }

    [Theory]
    [InlineData("tt-1", "pho-hieu-truong")]
    [InlineData("tt-1 pho-hieu-truong", "hieu-truong")]
    public void Next_WhoHasLeft_IsPassedOver(string gone, string expected) =>
        RequestLadder.Next(Staff("gv-1a"), [], Month(WithLeft(gone)), Tuesday, October.Calendar)!.Person.Value.ShouldBe(expected);

    [Fact]
    public void Next_AVacantRole_IsPassedOver()
    {
        var small = new Roster([.. October.Roster.People.Where(p => p.Role is Role.Teacher or Role.Chair)]);

        RequestLadder.Next(Staff("gv-1a"), [], Month(small), Tuesday, October.Calendar)!.Person.ShouldBe(October.Principal);
    }

    [Fact]
    public void Escalate_NoRoleAbove_StaysUnanswered()
    {
        var alone = new Roster([Staff("gv-1a")]);

        RequestLadder.Escalate(Raised("gv-1a"), Month(alone), Tuesday, October.Calendar).State.ShouldBe(RequestState.Unanswered);
    }

    [Fact]
    public void Escalate_WhoWasAskedHasLeftSince_GoesOnFromThere()
    {
        var asked = Escalate(Raised("gv-1a"), Tuesday);

        var next = RequestLadder.Escalate(asked, Month(WithLeft("tt-1"), asked), At(13, 7), October.Calendar);

        next.Steps.Select(s => s.Person).ShouldBe([October.Lead, October.Deputy]);
    }

    [Fact]
    public void Escalate_TheChairsOwnWithoutADeputy_IsInformedAtOnce()
    {
        var roster = new Roster([.. October.Roster.People.Where(p => p.Role != Role.ViceChair)]);

        var request = RequestLadder.Escalate(Raised("hieu-truong"), Month(roster), Tuesday, October.Calendar);

        (request.State, request.Steps.Length).ShouldBe((RequestState.Informed, 0));
    }

    [Fact]
    public void Escalate_WhoseLetterNeverLeft_GetTheirDayAnew()
    {
        var asked = Escalate(Raised("gv-1a"), Tuesday);

        var again = RequestLadder.Escalate(asked, Month(October.Roster), At(13, 10), October.Calendar);

        again.Steps.ShouldBe([new RequestStep(October.Lead, At(13, 10), At(14, 10))]);
        RequestLadder.Escalate(asked, Month(WithLeft("tt-1")), At(13, 8), October.Calendar).Steps.Select(s => s.Person)
            .ShouldBe([October.Lead, October.Deputy], "who has left gets no letter, and no further day");
    }

    [Theory]
    [InlineData("gv-1a", "tt-1", "pho-hieu-truong", "the lead stands in for the teacher who asks")]
    [InlineData("gv-1a", "pho-hieu-truong", "tt-1", "the deputy does, and the lead is asked")]
    [InlineData("pho-hieu-truong", "tt-1", "hieu-truong", "who stands in for the deputy is no superior")]
    public void Next_APostHeldByWhoAsks_IsPassedOver(string asking, string substitute, string expected, string because)
    {
        var month = Month(October.Roster);
        month = month with
        {
            People = [.. month.People.Select(p => p.Staff.Id.Value == asking ? p with { Substitute = new StaffId(substitute) } : p)],
        };

        RequestLadder.Next(Staff(asking), [], month, Tuesday, October.Calendar)!.Person.Value.ShouldBe(expected, because);
    }

    [Fact]
    public void Next_TheChairsPostHeldByTheDeputy_EndsTheLadder()
    {
        var month = Month(October.Roster);
        month = month with
        {
            People = [.. month.People.Select(p => p.Staff.Id == October.Principal ? p with { Substitute = October.Deputy } : p)],
        };

        RequestLadder.Next(Staff("pho-hieu-truong"), [], month, Tuesday, October.Calendar).ShouldBeNull();
        RequestLadder.Next(Staff("gv-1a"), [new RequestStep(October.Deputy, Tuesday, At(13, 7))], month, At(13, 7), October.Calendar)
            .ShouldBeNull("the deputy was asked and would be asked again");
    }

    [Fact]
    public void Escalate_WithinTheDay_ChangesNothing()
    {
        var asked = Escalate(Raised("gv-1a"), Tuesday);

        Escalate(asked, At(13, 8)).ShouldBeSameAs(asked);
        Escalate(asked, At(13, 9).AddSeconds(-1)).Steps.Length.ShouldBe(2, "a durable timer may fire one second early");
    }

    [Theory]
    [InlineData(15, 16, 18, 16)]
    [InlineData(16, 10, 19, 7)]
    [InlineData(12, 3, 13, 7)]
    [InlineData(12, 17, 14, 7)]
    [InlineData(15, 22, 19, 7)]
    public void Next_InAndOutsideTheWorkingDay_LastsOneWholeWorkingDay(int day, int hour, int untilDay, int untilHour) =>
        RequestLadder.Next(Staff("gv-1a"), [], Month(October.Roster), At(day, hour), October.Calendar)!.Until
            .ShouldBe(At(untilDay, untilHour));

    [Fact]
    public void Next_TheChairsOwnWhileTheDeputyHoldsThePost_EndsTheLadder()
    {
        var month = Month(October.Roster);
        month = month with
        {
            People = [.. month.People.Select(p => p.Staff.Id == October.Principal ? p with { Substitute = October.Deputy } : p)],
        };

        RequestLadder.Next(Staff("hieu-truong"), [], month, Tuesday, October.Calendar).ShouldBeNull();
    }

    [Fact]
    public void Escalate_WhatTheDeputyWasInformedOf_GoesNoFurther()
    {
        var informed = Raised("hieu-truong") with
        {
            Steps = [new RequestStep(October.Deputy, Tuesday, At(13, 9), ForInformationOnly: true)],
        };

        Escalate(informed, At(12, 10)).ShouldBe(informed with { State = RequestState.Informed }, "no day is waited for");
        var other = new StaffMember(new StaffId("pho-2"), "Phó Hiệu trưởng 2", "Phó Hiệu trưởng", "pht2@thbh2.example", Role.ViceChair);
        var month = Month(new Roster([.. WithLeft("pho-hieu-truong").People, other]));
        RequestLadder.Next(Staff("hieu-truong"), informed.Steps, month, At(14, 9), October.Calendar)
            .ShouldBeNull("one deputy was informed");
    }

    [Fact]
    public void Escalate_StatedAnewWhileTheLadderGoesOn_GoesOneStepUp()
    {
        var asked = Escalate(Raised("gv-1a"), Tuesday);
        var month = Month(October.Roster, asked) with
        {
            Evidence = [October.Reply(ReplyKind.Difficulty, new(2021, 10, 12), At(13, 10), asked.EvidenceId.Value)],
        };

        RequestLadder.Escalate(asked, month, At(13, 11), October.Calendar).Steps.Select(s => s.Person)
            .ShouldBe([October.Lead, October.Deputy]);
    }

    [Theory]
    [InlineData(15, "", "hieu-truong")]
    [InlineData(15, "hieu-truong", "pho-hieu-truong")]
    [InlineData(14, "", null)]
    public void Escalate_StatedAnewAfterTheLadderEnded_AsksTheHighestWhoIsHereAgain(int stated, string gone, string? asked)
    {
        var request = Raised("gv-1a");
        for (var now = Tuesday; request.Steps.Length < 3; now = request.Steps[^1].Until)
        {
            request = Escalate(request, now);
        }

        var month = Month(WithLeft(gone), request) with
        {
            Evidence = [October.Reply(ReplyKind.Difficulty, new(2021, 10, 12), At(stated, 9), request.EvidenceId.Value)],
        };
        var after = RequestLadder.Escalate(request, month, At(15, 10), October.Calendar);

        after.State.ShouldBe(asked is null ? RequestState.Unanswered : RequestState.Open);
        after.Steps.Skip(3).ShouldBe(asked is null ? [] : [new RequestStep(new StaffId(asked), At(15, 10), At(18, 10))]);
    }

    [Fact]
    public void Escalate_ToAPersonWhoHadTheDaysLetterAboutTheWork_BeginsTheNextMorning()
    {
        var request = Raised("gv-1a");
        var step = Escalate(request, Tuesday).Steps[0];
        var month = Month(October.Roster);
        var key = RequestLetters.StepKey(request, step, month, October.Lead, October.Calendar);
        month = month with { Ledger = [new LedgerEntry(key, LedgerState.Accepted, 1, Tuesday.AddHours(-1))] };

        RequestLadder.Escalate(request, month, Tuesday, October.Calendar).Steps
            .ShouldBe([new RequestStep(October.Lead, At(13, 7), At(14, 7))]);
    }

    [Theory]
    [InlineData(RequestState.Answered)]
    [InlineData(RequestState.Settled)]
    [InlineData(RequestState.Withdrawn)]
    [InlineData(RequestState.Unanswered)]
    public void Escalate_WhatDoesNotWaitOnTheLadder_ChangesNothing(RequestState state)
    {
        var request = Raised("gv-1a") with { State = state };

        Escalate(request, Tuesday).ShouldBeSameAs(request);
    }

    private static Request Escalate(Request request, DateTimeOffset now) =>
        RequestLadder.Escalate(request, Month(October.Roster, request), now, October.Calendar);

    /// <summary>The month with these people, and a ledger that has the letter of every step of a request.</summary>
    private static MonthSnapshot Month(Roster roster, Request? asked = null) => October.File() with
    {
        People = [.. roster.People.Select(p => new MonthPerson(p, LinkEpoch: 1, new DateOnly(2021, 11, 3)))],
        Ledger =
        [
            .. (asked?.Steps ?? []).Select(s => new LedgerEntry(
                new LedgerKey(LetterKind.RequestStep, LedgerSubject.From(asked!.Id.Value), s.Person), LedgerState.Accepted, 1, s.Asked)),
        ],
    };

    private static Request Raised(string person) =>
        new(new RequestId("e1"), new StaffId(person), October.Tutoring, new("e1"), RequestState.Open, Tuesday);

    private static StaffMember Staff(string id) => October.Roster.Find(new StaffId(id))!;

    private static Roster WithLeft(string gone) =>
        new(
        [
            .. October.Roster.People
                .Select(p => gone.Split(' ').Contains(p.Id.Value) ? p with { Left = new DateOnly(2021, 10, 11) } : p),
        ]);

    private static DateTimeOffset At(int day, int hour) => VietnamTime.At(new DateOnly(2021, 10, day), new TimeOnly(hour, 0));
}
