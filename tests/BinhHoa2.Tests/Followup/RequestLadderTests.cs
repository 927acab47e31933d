using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.People;

namespace BinhHoa2.Tests.Followup;

public sealed class RequestLadderTests
{
    /// <summary>Tuesday 12 October 2021, nine in the morning.</summary>
    private static readonly DateTimeOffset Tuesday = At(12, 9);

    [Theory]
    [InlineData("gv-1a", "tt-1 pho-hieu-truong hieu-truong")]
    [InlineData("tt-1", "pho-hieu-truong hieu-truong")]
    [InlineData("pho-hieu-truong", "hieu-truong")]
    public void Climb_WithoutAnAnswer_GoesFromRoleToRoleOneWorkingDayEach(string asking, string expected)
    {
        var request = Raised(asking);
        for (var now = Tuesday; request.State == RequestState.Open; now = request.Steps[^1].Until)
        {
            request = Climb(request, now);
        }

        request.State.ShouldBe(RequestState.Unanswered);
        request.Steps.Select(s => s.Person.Value).ShouldBe(expected.Split(' '));
        request.Steps.Select(s => s.Until).ShouldBe(Enumerable.Range(13, request.Steps.Length).Select(day => At(day, 7)));
        request.Steps.ShouldAllBe(s => !s.ForInformationOnly);
    }

    [Fact]
    public void Next_WhenWhoWasAskedHasLeft_GoesUpFromThereAndNeverDownOrSideways()
    {
        var other = new StaffMember(new StaffId("pho-2"), "Phó Hiệu trưởng 2", "Phó Hiệu trưởng", "pht2@thbh2.example", Role.ViceChair);
        var roster = new Roster([.. October.Roster.People.Select(p => p.Id == October.Deputy ? p with { Left = new DateOnly(2021, 10, 12) } : p), other]);
        var asking = roster.Find(October.Teacher)!;
        RequestStep Asked(StaffId person) => new(person, Tuesday, At(13, 7), ForInformationOnly: false);

        RequestLadder.Next(asking, [Asked(October.Deputy)], roster, At(13, 7), October.Calendar)!.Person.ShouldBe(October.Principal);
        RequestLadder.Next(asking, [Asked(October.Deputy), Asked(October.Principal)], roster, At(14, 7), October.Calendar).ShouldBeNull();
    }

    [Fact]
    public void Next_OnASunday_PassesOverWhoIsGoneWhenTheLetterLeavesOnMonday()
    {
        var roster = new Roster([.. October.Roster.People.Select(p => p.Id == October.Lead ? p with { Left = new DateOnly(2021, 10, 17) } : p)]);

        RequestLadder.Next(roster.Find(October.Teacher)!, [], roster, At(17, 9), October.Calendar)!.Person.ShouldBe(October.Deputy);
    }

    [Fact]
    public void Climb_TheChairsOwn_IsToldToTheDeputyAndNobodyOwesAnAnswer()
    {
        var request = Climb(Raised("hieu-truong"), Tuesday);

        request.State.ShouldBe(RequestState.Informed);
        request.Steps.ShouldHaveSingleItem().ShouldBe(new RequestStep(October.Deputy, Tuesday, At(13, 7), ForInformationOnly: true));
        request.MayBeAnsweredBy(October.Deputy).ShouldBeFalse();
        Climb(request, At(14, 9)).ShouldBe(request);
    }

    [Theory]
    [InlineData("tt-1", "pho-hieu-truong")]
    [InlineData("tt-1 pho-hieu-truong", "hieu-truong")]
    public void Next_WhoHasLeft_IsPassedOver(string gone, string expected) =>
        RequestLadder.Next(Staff("gv-1a"), [], WithLeft(gone), Tuesday, October.Calendar)!.Person.Value.ShouldBe(expected);

    [Fact]
    public void Next_ARoleNobodyHolds_IsPassedOver()
    {
        var small = new Roster([.. October.Roster.People.Where(p => p.Role is Role.Teacher or Role.Chair)]);

        RequestLadder.Next(Staff("gv-1a"), [], small, Tuesday, October.Calendar)!.Person.ShouldBe(October.Principal);
    }

    [Fact]
    public void Climb_NobodyAbove_StaysUnanswered()
    {
        var alone = new Roster([Staff("gv-1a")]);

        RequestLadder.Climb(Raised("gv-1a"), Staff("gv-1a"), alone, Tuesday, October.Calendar).State.ShouldBe(RequestState.Unanswered);
    }

    [Fact]
    public void Climb_WhoWasAskedHasLeftSince_GoesOnFromThere()
    {
        var asked = Climb(Raised("gv-1a"), Tuesday);

        var next = RequestLadder.Climb(asked, Staff("gv-1a"), WithLeft("tt-1"), At(13, 7), October.Calendar);

        next.Steps.Select(s => s.Person).ShouldBe([October.Lead, October.Deputy]);
    }

    [Fact]
    public void Climb_WithinTheDay_ChangesNothing()
    {
        var asked = Climb(Raised("gv-1a"), Tuesday);

        Climb(asked, At(12, 23)).ShouldBeSameAs(asked);
        Climb(asked, At(13, 7).AddSeconds(-1)).Steps.Length.ShouldBe(2, "a durable timer may fire one second early");
    }

    [Theory]
    [InlineData(15, 16, 18)]
    [InlineData(16, 10, 19)]
    [InlineData(12, 3, 13)]
    public void Next_OutsideTheHoursOfLetters_CountsTheDayFromWhenTheLetterCanLeave(int day, int hour, int untilDay) =>
        RequestLadder.Next(Staff("gv-1a"), [], October.Roster, At(day, hour), October.Calendar)!.Until.ShouldBe(At(untilDay, 7));

    [Theory]
    [InlineData(RequestState.Answered)]
    [InlineData(RequestState.Settled)]
    [InlineData(RequestState.Withdrawn)]
    [InlineData(RequestState.Unanswered)]
    public void Climb_WhatDoesNotWaitOnTheLadder_ChangesNothing(RequestState state)
    {
        var request = Raised("gv-1a") with { State = state };

        Climb(request, Tuesday).ShouldBeSameAs(request);
    }

    private static Request Climb(Request request, DateTimeOffset now) =>
        RequestLadder.Climb(request, Staff(request.Person.Value), October.Roster, now, October.Calendar);

    private static Request Raised(string person) => new("e1", new StaffId(person), October.Tutoring, "e1", RequestState.Open, Tuesday);

    private static StaffMember Staff(string id) => October.Roster.Find(new StaffId(id))!;

    private static Roster WithLeft(string gone) =>
        new([.. October.Roster.People.Select(p => gone.Split(' ').Contains(p.Id.Value) ? p with { Left = new DateOnly(2021, 10, 11) } : p)]);

    private static DateTimeOffset At(int day, int hour) => VietnamTime.At(new DateOnly(2021, 10, day), new TimeOnly(hour, 0));
}
