using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Storage.Memory;
using static BinhHoa2.Tests.Months.October;

namespace BinhHoa2.Tests.Months;

/// <summary>Work that each class teacher does for the own class: who is asked, and of which class.</summary>
public sealed class ClassWorkTests
{
    private static readonly DateOnly Today = new(2021, 10, 18);
    private static readonly DateOnly Start = new(2021, 10, 19);

    private static readonly PlanActivity Meeting = new(new("t10-8"), "Họp cha mẹ học sinh.", [], new DateOnly(2021, 10, 29))
    {
        Lead = [new Party { Post = "Giáo viên chủ nhiệm" }],
    };

    private readonly MemoryStorage memory = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly StaffId Second = new("gv-1b");

    private static readonly Roster Classes = With((Teacher, "1A"), (Second, "1B"));

    [Theory]
    [InlineData("GVCN")]
    [InlineData("gvcn")]
    [InlineData("Giáo viên chủ nhiệm lớp")]
    public void Post_OfClassTeachers_IsHeldByAllWhoHaveAClass(string post)
    {
        var activity = Meeting with { Lead = [new Party { Post = post }] };

        Responsibility.For(activity, With((Teacher, "1A"), (Lead, "1C")), Today).Select(p => p.Id).ShouldBe([Lead, Teacher]);
        Responsibility.For(activity, October.Roster, Today).ShouldBeEmpty("without classes it is a post like any other");
    }

    [Fact]
    public void Freeze_GivesEachTheOwnClassAndNoneForOtherWork()
    {
        var month = Opened(Classes, Meeting, Planned.Activities[0]);

        month.Assignments.Select(a => (a.Person, a.Activity, a.Class)).ShouldBe(
            [(Teacher, Meeting.Id, "1A"), (Second, Meeting.Id, "1B"), (Teacher, Tutoring, null), (Second, Tutoring, null)],
            ignoreOrder: true);
        month.TextOf(month.Assignments.First(a => a.Class == "1A")).ShouldBe("Họp cha mẹ học sinh (lớp 1A)");
        month.TextOf(month.Assignments.First(a => a.Class is null)).ShouldBe("Phụ đạo học sinh yếu.");
    }

    [Fact]
    public async Task Rows_OfAssignments_KeepTheClassAndAreReadWithoutOne()
    {
        var storage = new SchoolStorage(new StorageOptions
        {
            ConnectionString = MemoryStorage.ConnectionString,
            ConfigureClients = clients => clients.Transport = memory,
        });
        await storage.EnsureCreatedAsync(Cancellation);
        var month = Opened(Classes, Meeting, Planned.Activities[0]);
        await new MonthRecords(storage).OpenAsync(month, Cancellation);

        (await ReadAsync()).ShouldBe(month.Assignments, ignoreOrder: true);
        var row = (await storage.Table.GetEntityAsync<TableEntity>(
            Month.ToString(), $"p!{Teacher}!as!{Meeting.Id}", cancellationToken: Cancellation)).Value;
        row.Remove("Class").ShouldBeTrue("as a version before it had none wrote it");
        await storage.Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);
        (await ReadAsync()).Select(a => a.Class).ShouldBe([null, null, null, "1B"], ignoreOrder: true);

        async Task<ImmutableArray<Assignment>> ReadAsync() => (await new MonthRecords(storage).GetAsync(Month, Cancellation)).Assignments;
    }

    [Fact]
    public async Task Letters_NameTheClassOfItsWorkAndOfNoOther()
    {
        var mailer = new CollectingMailer();
        using var house = await WaveHouse.StartAsync(Setup with { Roster = Classes }, October.Calendar, mailer);
        await house.OpenAsync(Opened(Classes, Meeting, Planned.Activities[0]));
        house.Time.SetUtcNow(VietnamTime.At(October.Opened, SchoolHours.Wave));

        await house.SendAsync(Month, await house.AskAsync(Month, after: null));

        var letter = mailer.Taken.Single(t => t.To.Address == "gv1a@thbh2.example").Letter;
        letter.Text.ShouldContain("Họp cha mẹ học sinh (lớp 1A)");
        letter.Html.ShouldContain("Họp cha mẹ học sinh (lớp 1A)");
        letter.Text.ShouldContain("Phụ đạo học sinh yếu.");
        letter.Text.ShouldNotContain("Phụ đạo học sinh yếu (");
    }

    [Fact]
    public void Revision_OfAClassThatPassesOn_GoesWithIt()
    {
        var month = Opened(Classes, Meeting);

        var swapped = Revise(month, With((Teacher, "1B"), (Second, "1A")));
        swapped.Select(a => (a.Person, a.Class, a.IsCancelled))
            .ShouldBe([(Teacher, "1B", false), (Second, "1A", false)], ignoreOrder: true);

        var passed = Revise(month, With((Lead, "1A"), (Second, "1B")));
        passed.Select(a => (a.Person, a.Class, a.IsCancelled))
            .ShouldBe([(Teacher, "1A", true), (Lead, "1A", false)], ignoreOrder: true);

        var left = With((Lead, "1A"), (Second, "1B"));
        left = left with { People = [.. left.People.Select(p => p.Id == Teacher ? p with { Left = Today.AddDays(-1) } : p)] };
        Revise(month, left).Select(a => (a.Person, a.Class, a.IsCancelled))
            .ShouldBe([(Teacher, "1A", true), (Lead, "1A", false)], ignoreOrder: true);
    }

    [Fact]
    public void Revision_OfARosterThatGetsClasses_SaysThemOfOpenWork()
    {
        var month = Opened(Classes, Meeting);
        var before = month with { Assignments = [.. month.Assignments.Select(a => a with { Class = null })] };

        Revise(before, Classes).Select(a => (a.Person, a.Class)).ShouldBe([(Teacher, "1A"), (Second, "1B")], ignoreOrder: true);
        Revise(month, Classes).ShouldBeEmpty("nothing changes what is said already");
    }

    [Fact]
    public void Revision_OfAClassWhosePartIsDone_StaysWithWhoDidIt()
    {
        var month = Opened(Classes, Meeting);
        month = month with
        {
            Assignments =
            [
                .. month.Assignments.Select(a => a.Person == Teacher
                    ? a with { Status = AssignmentStatus.Done, LastReply = VietnamTime.At(Today, TimeOnly.MinValue) }
                    : a),
            ],
        };

        Revise(month, With((Teacher, "1B"), (Second, "1A"))).ShouldBeEmpty("1A is done, and 1B is still asked of its teacher then");
    }

    [Fact]
    public void Newcomer_WithAClassOfTheirOwn_IsAskedThoughAnotherGaveTheirsAway()
    {
        var month = Opened(Classes, Meeting);
        var given = month.Assignments.First(a => a.Person == Teacher);
        month = month with
        {
            Cancelled = [given with { Notice = new PlanNotice(PlanNoticeKind.Reassigned, Today) }],
            Assignments = [given with { Person = Deputy, GivenBy = Deputy }, .. month.Assignments.Where(a => a.Person == Second)],
        };
        var running = month.Head with { State = MonthState.Running };
        var newcomer = Classes.Find(Teacher)! with { Id = new StaffId("gv-moi") };

        MonthStaff.WorkFor(running, newcomer with { Class = "1C" }, Today, Start, month).Select(a => a.Class).ShouldBe(["1C"]);
        MonthStaff.WorkFor(running, newcomer, Today, Start, month).ShouldBeEmpty("class 1A is with who got it");
    }

    [Fact]
    public void Work_ThatIsGivenToAnother_StaysThatOfItsClass()
    {
        var row = new AssignmentRow(Opened(Classes, Meeting).Assignments[0], Meeting.Text);
        var directive = new Directive(new("d"), Deputy, DirectiveKind.Reassigned, "", Meeting.Due, DateTimeOffset.UnixEpoch, LinkId.Unknown)
        {
            Helper = Lead,
        };

        row.GivenBy(directive)!.NamedText.ShouldBe("Họp cha mẹ học sinh (lớp 1A)");
    }

    private static MonthSnapshot Opened(Roster roster, params ImmutableArray<PlanActivity> activities) => MonthOpening.Freeze(
        Month.School,
        October.Plan with { Months = [new PlanMonth(2021, 10, activities)] },
        new PlanMonth(2021, 10, activities),
        roster,
        October.Calendar,
        October.Opened);

    private static IEnumerable<Assignment> Revise(MonthSnapshot month, Roster roster) => MonthRevision.Of(
        month,
        month.EveryAssignment.ToDictionary(a => (a.Person, a.Activity), a => month.Head.Activity(a.Activity).Text),
        [.. month.Head.Activities],
        roster,
        Today,
        Start,
        _ => null).Assignments.Select(a => a.Assignment);

    private static Roster With(params (StaffId Person, string Class)[] classes) => October.Roster with
    {
        People =
        [
            .. October.Roster.People.Select(p => p with
            {
                Left = null,
                Class = classes.Where(c => c.Person == p.Id).Select(c => c.Class).FirstOrDefault(),
            }),
        ],
    };
}
