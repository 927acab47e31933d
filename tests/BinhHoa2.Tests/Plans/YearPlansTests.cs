using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;
using BinhHoa2.Tests.Months;
using BinhHoa2.Tests.Schools;

namespace BinhHoa2.Tests.Plans;

/// <summary>Several plans of one school year.</summary>
public sealed class YearPlansTests : IDisposable
{
    private static readonly WorkingCalendar Calendar = new(AnnouncedDays.BuiltIn());
    private static readonly PlanId Collective = new("tap-the");

    private static readonly Plan Other = October.Plan with
    {
        Id = Collective,
        Adopted = new DateOnly(2021, 9, 10),
        Months =
        [
            Month(2021, 9, "t9-1"),
            Month(2021, 10, "t10-3", "t10-6"),
            new PlanMonth(2022, 1, [Activity("t1-1", new DateOnly(2022, 1, 14)) with { Review = Review.MidYear }]),
            Month(2022, 2, "t2-1"),
        ],
    };

    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("t10-6", null)]
    [InlineData("tap-the.t10-6", "tap-the")]
    public void ActivityId_OfAPlan_NamesIt(string text, string? plan)
    {
        var id = new ActivityId(text);

        (id.Plan?.Value, id.Value).ShouldBe((plan, text));
        ActivityId.In(plan is null ? null : new PlanId(plan), new ActivityId("t10-6")).ShouldBe(id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".t10-6")]
    [InlineData("tap-the.")]
    [InlineData("a.b.c")]
    [InlineData("tap_the.t1")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("tap-the.aaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaa.t1")]
    public void ActivityId_AnythingElse_IsRefused(string text)
    {
        ActivityId.IsValid(text).ShouldBeFalse();
        Should.Throw<FormatException>(() => new ActivityId(text));
    }

    [Fact]
    public void Months_OfTwoPlans_AreThoseOfBothWithTheWorkOfEachTogether()
    {
        var plans = new YearPlans([October.Plan, Other]);

        plans.Months.Select(m => (m.Year, m.Month)).ShouldBe([(2021, 9), (2021, 10), (2021, 11), (2022, 1), (2022, 2)]);
        plans.Months[1].Activities.Select(a => a.Id.Value).ShouldBe(["t10-3", "t10-6", "tap-the.t10-3", "tap-the.t10-6"]);
        ((YearPlans)October.Plan).Months.ShouldBe(October.Plan.Months);
    }

    [Fact]
    public void OpeningDay_OfAMonth_IsThatOfTheFirstPlanThatHasIt()
    {
        var plans = new YearPlans([October.Plan, Other]);

        MonthOpening.OpeningDay(plans, plans.Months[0], Calendar).ShouldBe(new DateOnly(2021, 9, 10));
        MonthOpening.OpeningDay(plans, plans.Months[1], Calendar).ShouldBe(new DateOnly(2021, 10, 1));
    }

    [Fact]
    public void Freeze_BeforeAPlanIsAdopted_LeavesItsWorkOut()
    {
        var plans = new YearPlans([October.Plan, Other]);

        var before = Frozen(plans, new DateOnly(2021, 10, 1));
        before.Head.Activities.ShouldAllBe(a => a.Id.Plan == Collective);
        before.Assignments.ShouldNotBeEmpty();
        Frozen(plans, October.Opened).Assignments.Select(a => a.Activity.Plan).Distinct().ShouldBe([null, Collective]);
    }

    [Fact]
    public void OwedBefore_AfterOnePlansReview_CarriesTheOtherPlansWorkOnly()
    {
        // In this year the first plan has no review, and the other's is in January.
        var first = October.Plan with { Months = [.. October.Plan.Months, Month(2022, 2, "t2-1", plan: null)] };
        var plans = new YearPlans([first, Other]);
        var (october, february) = (plans.Months.Single(m => m.Month == 10), plans.Months.Single(m => m.Month == 2));

        Semesters.OwedBefore(plans, february).Select(m => m.Month).ShouldBe([10, 11, 1]);
        bool IsCarried(string id, DateOnly due) => Semesters.IsCarried(plans, new ActivityId(id), october, due, february);
        IsCarried("t10-3", new DateOnly(2021, 10, 29)).ShouldBeTrue();
        IsCarried("tap-the.t10-3", new DateOnly(2021, 10, 29)).ShouldBeFalse();
        IsCarried("tap-the.t10-3", new DateOnly(2022, 1, 20)).ShouldBeTrue("it was moved past the review");
    }

    [Theory]
    [InlineData("t10-3", 10, false)]
    [InlineData("t10-9", 10, true)]
    [InlineData("t9-1", 9, false)]
    [InlineData("khac.t10-3", 10, true)]
    public void IsDropped_OfAnActivity_IsSoWhereItsPlanEndedOrCoversItsMonthWithoutIt(string activity, int month, bool dropped)
    {
        var plans = new YearPlans([October.Plan]);

        plans.IsDropped(new ActivityId(activity), new SchoolMonth(October.Month.School, 2021, month)).ShouldBe(dropped);
        new YearPlans([October.Plan with { Ended = October.Opened }])
            .IsDropped(new ActivityId(activity), new SchoolMonth(October.Month.School, 2021, month)).ShouldBeTrue();
    }

    [Fact]
    public void Names_OfOnePlan_AreNone()
    {
        ((YearPlans)October.Plan).Names.Of(new ActivityId("t10-3")).ShouldBeNull();
        var names = new YearPlans([October.Plan, Other with { ShortName = "Kế hoạch tập thể" }]).Names;
        names.Of(new ActivityId("t10-3")).ShouldBe("cuộc vận động");
        names.Of(new ActivityId("tap-the.t10-3")).ShouldBe("Kế hoạch tập thể");
        names.Of(new ActivityId("x.t10-3")).ShouldBeNull("a plan that is gone");
    }

    [Fact]
    public void Load_TwoPlans_ArePutBesideEachOther()
    {
        var setup = SchoolFiles.Load(
            [SampleSchool.PlanPath, InSamples("ke-hoach-tap-the-2021-2022.json")],
            SampleSchool.RosterPath,
            SampleSchool.ProfilePath,
            new(Calendar));

        setup.Plans.All.Select(p => p.Id?.Value).ShouldBe([null, "tap-the"]);
        setup.OtherPlans.Single().Activities.ShouldAllBe(a => a.Id.Plan == Collective);
        setup.Plans.Months.SelectMany(m => m.Activities).Select(a => a.Id).ShouldBeUnique();
    }

    [Theory]
    [InlineData("\"id\": \"tap-the\",", "", "id: Đã có một kế hoạch không ghi mã. Hãy ghi thêm mục \"id\"")]
    [InlineData("\"id\": \"tap-the\"", "\"id\": \"Tập thể\"", "dòng 5, id: ")]
    public void Load_PlansThatCannotBeToldApart_SaysWhereAndWhatToDo(string right, string wrong, string problem)
    {
        var text = File.ReadAllText(InSamples("ke-hoach-tap-the-2021-2022.json")).Replace(right, wrong, StringComparison.Ordinal);

        Problems(SampleSchool.PlanPath, folder.Write("b.json", text)).Select(p => $"{p}").ShouldContain(
            p => p.Contains(problem, StringComparison.Ordinal), string.Empty);
    }

    [Fact]
    public void Load_TheSameIdTwiceOrAnotherYear_IsAProblemOfTheLaterFile()
    {
        var plan = InSamples("ke-hoach-tap-the-2021-2022.json");
        Problems(plan, plan).Single().ToString().ShouldEndWith(
            "id: Mã kế hoạch \"tap-the\" đã dùng cho một kế hoạch khác. Hãy đặt mã khác.");

        var later = File.ReadAllText(plan).Replace("2022-", "2023-", StringComparison.Ordinal)
            .Replace("2021-", "2022-", StringComparison.Ordinal).Replace("\"2022-2022\"", "\"2022-2023\"", StringComparison.Ordinal);
        Problems(SampleSchool.PlanPath, folder.Write("sau.json", later)).ShouldContain(p => p.ToString().EndsWith(
            "year: Năm học 2022-2023 khác với năm học 2021-2022 của kế hoạch kia. Hãy sửa năm học, hoặc bỏ một kế hoạch.",
            StringComparison.Ordinal));
    }

    [Fact]
    public void Load_OfAPlanInForceADayThatIsOver_IsRefusedWhereItIsNewOnly()
    {
        var text = File.ReadAllText(SampleSchool.PlanPath);
        var stored = Load(text, inForce: null).Plans;
        var today = new DateOnly(2021, 10, 20);

        Load(text, (stored, new DateOnly(2022, 5, 1))).ShouldNotBeNull("nothing is new");
        var moved = text.Replace(
            "\"id\": \"t10-1\",",
            "\"id\": \"t10-1\", \"due\": \"2021-10-19\",",
            StringComparison.Ordinal);
        Should.Throw<InputException>(() => Load(moved, (stored, today))).Problems.Single().ToString().ShouldEndWith(
            "months[0].activities[0].due: Hoạt động t10-1: Kế hoạch đang thực hiện: hoạt động mới hoặc hạn mới không được trước ngày "
            + "20/10/2021, mà đây là 19/10/2021. Hãy ghi một ngày sau đó, hoặc giữ như cũ.");
        Load(moved, (stored, new DateOnly(2021, 10, 19))).ShouldNotBeNull("it is not over yet");
        Load(moved, (new YearPlans([stored.All[0] with { Id = new PlanId("khac") }]), today)).ShouldNotBeNull("the plan is new");
    }

    [Fact]
    public void Load_AfterPeopleLeft_MovesNoSpreadDayOfAMonthThatHasBegun()
    {
        var plan = JsonNode.Parse(File.ReadAllText(SampleSchool.PlanPath))!.AsObject();
        foreach (var activity in plan["months"]!.AsArray().SelectMany(m => m!["activities"]!.AsArray()))
        {
            activity!.AsObject().Remove("due");
        }

        var text = plan.ToJsonString();
        var stored = Load(text, inForce: null).Plans;
        var roster = JsonNode.Parse(File.ReadAllText(SampleSchool.RosterPath))!;
        foreach (var teacher in roster["people"]!.AsArray().Where(p => (string)p!["role"]! == "Teacher").Skip(1))
        {
            teacher!["left"] = "2021-10-11";
        }

        var fewer = folder.Write("it-nguoi.json", roster.ToJsonString());
        var now = Load(text, (stored, new DateOnly(2021, 10, 12)), fewer).Plans;

        MovedIn(now, until: 10).ShouldBeEmpty("October has begun");
        MovedIn(now, until: 17).ShouldNotBeEmpty("months to come are spread by who is here");
        MovedIn(Load(text, inForce: null, fewer).Plans, until: 10).ShouldNotBeEmpty();

        IEnumerable<ActivityId> MovedIn(YearPlans plans, int until) =>
            from before in stored.Months.Where(m => ((m.Year - 2021) * 12) + m.Month <= until).SelectMany(m => m.Activities)
            where plans.Months.SelectMany(m => m.Activities).Single(a => a.Id == before.Id).Due != before.Due
            select before.Id;
    }

    private SchoolSetup Load(string plan, (YearPlans Plans, DateOnly Today)? inForce, string? roster = null) => SchoolFiles.Load(
        [folder.Write("ke-hoach.json", plan)],
        roster ?? SampleSchool.RosterPath,
        SampleSchool.ProfilePath,
        new PlanChecks(Calendar) { InForce = inForce });

    private static ImmutableArray<InputProblem> Problems(params string[] plans) => Should.Throw<InputException>(
        () => SchoolFiles.Load(plans, SampleSchool.RosterPath, SampleSchool.ProfilePath, new(Calendar))).Problems;

    private static MonthSnapshot Frozen(YearPlans plans, DateOnly opened) => MonthOpening.Freeze(
        October.Month.School, plans, plans.Months.Single(m => m.Month == 10), October.Roster, October.Calendar, opened);

    private static string InSamples(string file) => Path.Combine(Path.GetDirectoryName(SampleSchool.PlanPath)!, file);

    private static PlanMonth Month(int year, int month, params string[] ids) => Month(year, month, ids, Collective);

    private static PlanMonth Month(int year, int month, string id, PlanId? plan) => Month(year, month, [id], plan);

    private static PlanMonth Month(int year, int month, string[] ids, PlanId? plan) => new(
        year,
        month,
        [.. ids.Select(id => Activity(id, new DateOnly(year, month, 28)) with { Id = ActivityId.In(plan, new ActivityId(id)) })]);

    private static PlanActivity Activity(string id, DateOnly due) =>
        new(ActivityId.In(Collective, new ActivityId(id)), "Việc.", [Role.Teacher], due);
}
