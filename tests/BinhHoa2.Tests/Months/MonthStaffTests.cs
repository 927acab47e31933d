using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;
using static BinhHoa2.Tests.Months.October;

namespace BinhHoa2.Tests.Months;

/// <summary>What the rules make of substitutes and leavers in a month.</summary>
public sealed class MonthStaffTests
{
    private static readonly DateOnly Today = new(2021, 10, 20);

    [Fact]
    public void Changes_OnThePeriodsDays_PassTheLinkOnOnceAndBackOnce()
    {
        var roster = With(new Substitution(Teacher, Lead, Today, Today.AddDays(1)));
        var people = File().People;

        MonthStaff.Changes(Running, people, roster, Today.AddDays(-1)).ShouldBeEmpty();
        var passed = MonthStaff.Changes(Running, people, roster, Today).ShouldHaveSingleItem();
        (passed.Staff.Id, passed.Substitute, passed.LinkEpoch).ShouldBe((Teacher, Lead, 2));

        people = people.Replace(people.Single(p => p.Staff.Id == Teacher), passed);
        MonthStaff.Changes(Running, people, roster, Today.AddDays(1)).ShouldBeEmpty();
        var back = MonthStaff.Changes(Running, people, roster, Today.AddDays(2)).ShouldHaveSingleItem();
        (back.Substitute, back.LinkEpoch).ShouldBe((null, 3));
    }

    [Fact]
    public void MarkOf_ARoster_ChangesOnTheDaysOnWhichPeopleWouldChange()
    {
        var roster = With(new Substitution(Teacher, Lead, Today, Today.AddDays(1)));
        string[] marks = [.. Enumerable.Range(-1, 5).Select(day => MonthStaff.MarkOf(roster, Today.AddDays(day)))];

        marks[1].ShouldNotBe(marks[0]);
        marks[2].ShouldBe(marks[1], "the second day of the period");
        marks[3].ShouldNotBe(marks[2]);
        marks[4].ShouldBe(marks[3]);
        var fewer = October.Roster with { People = October.Roster.People.RemoveAt(0) };
        MonthStaff.MarkOf(fewer, Today).ShouldNotBe(MonthStaff.MarkOf(October.Roster, Today));
    }

    [Fact]
    public void ChangedAddresses_OfASubstitute_AreThoseOfThePersonWhoseLinksTheyGot()
    {
        var people = ImmutableArray.CreateRange(
            File().People, p => p.Staff.Id == Teacher ? p with { Substitute = Lead } : p);
        var roster = WithAddress(With(new Substitution(Teacher, Lead, Today, Today.AddDays(9))), Lead, "moi@thbh2.example");

        var changed = MonthStaff.ChangedAddresses(people, roster, Today).ToList();
        changed.Select(c => c.Person).ShouldBe([Lead, Teacher], ignoreOrder: true);
        changed.Select(c => c.Cause).Distinct().ShouldHaveSingleItem().ShouldStartWith("address-");

        var ended = people.Select(p => p with { LinksEnded = p.Staff.Id == Teacher ? $"desk {changed[0].Cause} desk-2" : null }).ToList();
        MonthStaff.ChangedAddresses(ended, roster, Today).Single(c => c.Person == Teacher).Cause
            .ShouldBe(changed[0].Cause, "a sweep that was stopped ends no links twice");
        MonthStaff.ChangedAddresses(people, WithAddress(roster, Teacher, "khac@thbh2.example"), Today).Select(c => c.Person)
            .ShouldBe([Lead, Teacher], ignoreOrder: true, "1A, who is away, has no link that holds");
    }

    [Fact]
    public void ChangedAddresses_WrittenInOtherCase_AreNone() =>
        MonthStaff.ChangedAddresses(File().People, WithAddress(October.Roster, Teacher, "GV1A@thbh2.example"), Today).ShouldBeEmpty();

    private static Roster WithAddress(Roster roster, StaffId person, string address) =>
        roster with { People = [.. roster.People.Select(p => p.Id == person ? p with { Email = address } : p)] };

    [Fact]
    public void Changes_ASubstituteWhoHasLeft_HoldsNothing()
    {
        var roster = With(new Substitution(Teacher, new StaffId("gv-1b"), Today, Today));

        MonthStaff.Changes(Running, File().People, roster, Today).ShouldBeEmpty();
    }

    [Fact]
    public void Changes_APersonWhoHasLeft_AreMarkedWithoutRaisingTheEpoch()
    {
        var roster = October.Roster with
        {
            People = [.. October.Roster.People.Select(p => p.Id == Teacher ? p with { Left = Today, Name = "Tên mới" } : p)],
        };

        var left = MonthStaff.Changes(Running, File().People, roster, Today).ShouldHaveSingleItem();

        (left.Staff.Left, left.Staff.Name, left.LinkEpoch).ShouldBe((Today, "Giáo viên lớp 1A", 1));
    }

    [Fact]
    public void Changes_ASubstituteTheMonthDoesNotKnow_IsAddedFirst()
    {
        var newcomer = new StaffMember(new StaffId("gv-moi"), "Giáo viên mới", "Giáo viên", "moi@thbh2.example", Role.Teacher, "to-1");
        var roster = With(new Substitution(Teacher, newcomer.Id, Today, Today));

        var changes = MonthStaff.Changes(Running, File().People, roster with { People = roster.People.Add(newcomer) }, Today);

        changes.Select(p => p.Staff.Id).ShouldBe([newcomer.Id, Teacher]);
    }

    [Fact]
    public void Changes_ATeacherWhoCame_AnswersForWhatIsNotDueYetWhileTheMonthRuns()
    {
        var newcomer = new StaffMember(new StaffId("gv-moi"), "Giáo viên mới", "Giáo viên", "moi@thbh2.example", Role.Teacher, "to-1");
        var roster = October.Roster with { People = October.Roster.People.Add(newcomer) };
        var due = new DateOnly(2021, 10, 29);

        MonthStaff.Changes(Running, File().People, roster, due).ShouldHaveSingleItem().Staff.ShouldBe(newcomer);
        MonthStaff.WorkFor(Running, newcomer, due).ShouldBe(
            [new Assignment(newcomer.Id, Tutoring, due, due) { Added = VietnamTime.At(due, TimeOnly.MinValue) }]);
        MonthStaff.Changes(Running, File().People, roster, due.AddDays(1)).ShouldBeEmpty("overdue work is given to no one");
        MonthStaff.Changes(Running with { State = MonthState.Closed }, File().People, roster, due).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.ViceChair, true)]
    [InlineData(Role.SubjectLead, true)]
    [InlineData(Role.Teacher, false)]
    public void Changes_ANewcomerWithoutWork_JoinsTheMonthWhereWorkOfOthersGoesUpTo(Role role, bool joins)
    {
        var newcomer = new StaffMember(new StaffId("moi"), "Người mới", "Chức vụ", "moi@thbh2.example", role, "to-2");
        var roster = October.Roster with { People = October.Roster.People.Add(newcomer) };

        MonthStaff.Changes(Running with { State = MonthState.Closed }, File().People, roster, Today)
            .Select(p => p.Staff).ShouldBe(joins ? [newcomer] : []);
    }

    [Fact]
    public void Changes_OfAMonthWithoutPeople_AreNone() => MonthStaff.Changes(Running, [], October.Roster, Today).ShouldBeEmpty();

    [Fact]
    public void Freeze_OnADayOfThePeriod_GivesTheSubstituteTheFirstLink()
    {
        var roster = With(new Substitution(Teacher, Lead, Opened, Opened));

        var month = MonthOpening.Freeze(Month.School, Plan, Planned, roster, October.Calendar, Opened);

        month.People.Single(p => p.Staff.Id == Teacher).Substitute.ShouldBe(Lead);
        CandidatesOf(month, new Wave(null, Opened)).ShouldBe([Principal, Deputy, Lead, Teacher], ignoreOrder: true);
    }

    [Fact]
    public void Candidates_OfAPersonWithASubstitute_AreBothAndTheNextRoleUp()
    {
        var overdue = new Wave(new DateOnly(2021, 10, 28), new DateOnly(2021, 11, 1));

        CandidatesOf(Substituted(by: Principal), overdue).ShouldBe([Principal, Lead, Teacher], ignoreOrder: true);
    }

    [Fact]
    public void SuperiorOf_WhereTheNextRoleUpStandsIn_IsTheOneAbove()
    {
        Waves.SuperiorOf(File(), Teacher, Today).ShouldBe([Lead]);
        Waves.SuperiorOf(Substituted(by: Lead), Teacher, Today).ShouldBe([Deputy]);
    }

    [Fact]
    public void SuperiorOf_WhereAllAboveAreThePersonsSubstituteOrThereIsNone_IsNone()
    {
        var held = File() with
        {
            People = [.. File().People.Select(p => p.Staff.Id == Teacher || p.Staff.Id == Deputy ? p with { Substitute = Lead } : p)],
        };
        var alone = File() with { People = [.. File().People.Where(p => p.Staff.Id == Teacher)] };

        Waves.SuperiorOf(held, Teacher, Today).ShouldBeEmpty();
        Waves.SuperiorOf(alone, Teacher, Today).ShouldBeEmpty();
    }

    [Fact]
    public void BoardReadersOn_ASeatHeldByAnother_IsReadByThemOnce()
    {
        var held = File() with { People = [.. File().People.Select(p => p.Staff.Id == Deputy ? p with { Substitute = Principal } : p)] };
        held.BoardRecipientsOn(Today).Select(r => r.Reader.Id).ShouldBe([Principal]);

        held = File() with { People = [.. File().People.Select(p => p.Staff.Id == Deputy ? p with { Substitute = Lead } : p)] };
        held.BoardRecipientsOn(Today).Select(r => (r.Reader.Id, r.Seat.Staff.Id)).ShouldBe([(Principal, Principal), (Lead, Deputy)]);
    }

    [Fact]
    public void Unattended_WorkOfAPersonWhoHasLeft_IsListedUnlessThereIsASubstitute()
    {
        MonthSnapshot Left(StaffId? substitute) => File() with
        {
            People =
            [
                .. File().People.Select(p => p.Staff.Id == Teacher
                    ? p with { Staff = p.Staff with { Left = Today.AddDays(-1) }, Substitute = substitute }
                    : p),
            ],
        };

        File().Unattended(Today).ShouldBeEmpty();
        Left(substitute: null).Unattended(Today).ShouldHaveSingleItem().Person.ShouldBe(Teacher);
        Left(substitute: Lead).Unattended(Today).ShouldBeEmpty();
    }

    private static Roster With(Substitution substitution) => October.Roster with { Substitutes = [substitution] };

    private static MonthSnapshot Substituted(StaffId by) =>
        File() with { People = [.. File().People.Select(p => p.Staff.Id == Teacher ? p with { Substitute = by } : p)] };
}
