using System.Text;
using System.Text.Json.Nodes;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Plans.Drafts;

namespace BinhHoa2.Tests.Plans;

/// <summary>
/// A plan's file that was adopted is read whatever days off come later: no activity is lost, each due day is worked or stays because its
/// month has begun, and what is undone comes back. Drawn files and days; SEED=n repeats one.
/// </summary>
public sealed class AdoptedDaysTests
{
    private const int Seeds = 60;
    private const int MaxBreak = 5;
    private static readonly StaffId Secretary = new("thu-ky");

    [Fact]
    public void Read_AnAdoptedFileAfterDrawnDaysOff_LosesNothing()
    {
        foreach (var seed in Environment.GetEnvironmentVariable("SEED") is { } one ? [int.Parse(one)] : Enumerable.Range(1, Seeds))
        {
            var random = new Random(seed);
            var file = FileOf(random);
            var adopted = Read(file, DraftSchool.Calendar, null);
            var today = new DateOnly(2021, 10, 1).AddDays(random.Next(240));
            var calendar = new WorkingCalendar(AnnouncedDays.BuiltIn(), DaysOf(random, adopted));

            var now = Read(file, calendar, (adopted, today));
            var because = $"SEED={seed}";
            now.Activities.Select(a => a.Id).ShouldBe(adopted.Activities.Select(a => a.Id), because);
            foreach (var (month, activity) in now.Months.SelectMany(m => m.Activities, (m, a) => (m, a)))
            {
                var before = adopted.Activities.Single(a => a.Id == activity.Id);
                if (DueDays.HasBegun(month, today))
                {
                    activity.Due.ShouldBe(before.Due, $"{because} {activity.Id}: its month has begun");
                }
                else if (activity.Kind != ActivityKind.Event)
                {
                    calendar.IsWorkingDay(activity.Due).ShouldBeTrue($"{because} {activity.Id}");
                    (activity.Due.Year, activity.Due.Month).ShouldBe((month.Year, month.Month), $"{because} {activity.Id}");
                }
            }

            DaysOf(Read(file, calendar, (now, today))).ShouldBe(DaysOf(now), $"{because}: read again");
            DaysOf(Read(file, DraftSchool.Calendar, (now, today))).ShouldBe(DaysOf(adopted), $"{because}: all days are worked again");
            DaysOf(DueDays.Following(DueDays.Following(adopted, calendar, today), DraftSchool.Calendar, today))
                .ShouldBe(DaysOf(adopted), $"{because}: of a plan of the desk");
        }
    }

    [Fact]
    public void Read_ANewDayOnADayOffOfTheSchool_IsRefusedWithItsName()
    {
        var calendar = new WorkingCalendar(AnnouncedDays.BuiltIn(), OwnDays.None.With(Off(new(2021, 11, 19), 0)));
        var file = JsonNode.Parse(File.ReadAllText(SampleSchool.PlanPath))!.AsObject();
        var activity = ActivitiesOf(file).First(a => (string)a["id"]! == "t11-1");
        activity.Remove("week");
        activity["due"] = "2021-11-19";

        foreach (var known in new (YearPlans, DateOnly)?[] { null, (DraftSchool.Setup.Plan, new DateOnly(2021, 10, 20)) })
        {
            var read = PlanReader.Read(
                Encoding.UTF8.GetBytes(file.ToJsonString()), new PlanChecks(calendar) { Roster = DraftSchool.Roster, InForce = known });
            read.Problems.Single().ToString().ShouldEndWith(
                "Hạn 19/11/2021 là ngày nghỉ: Nghỉ bão. Hãy ghi một ngày làm việc, ví dụ 2021-11-18.");
        }
    }

    [Fact]
    public void Draft_OfAPlanWithAMovedDay_IsTakenAndKeepsWhatThePlanStates()
    {
        var stated = DraftSchool.Setup.Plan.Activities.First(a => a is { Kind: ActivityKind.Deliverable, Time: null }
            && a.Due >= new DateOnly(2021, 11, 1));
        var calendar = new WorkingCalendar(AnnouncedDays.BuiltIn(), OwnDays.None.With(Off(stated.Due, 0)));
        var setup = DraftSchool.Setup.Following(calendar, DraftSchool.Today);
        var moved = setup.Plan.Activities.Single(a => a.Id == stated.Id);
        moved.Stated.ShouldBe(stated.Due);

        var draft = new PlanDraftMaker(setup, DraftSchool.Today).Of(DraftSchool.Empty, setup.Plan);
        var check = PlanDraftCheck.Of(draft, setup, calendar, DraftSchool.Today);

        check.Problems.ShouldBeEmpty();
        var (due, said) = check.Plan!.Activities.Where(a => a.Id == stated.Id).Select(a => (a.Due, a.Stated)).Single();
        (due, said).ShouldBe((moved.Due, stated.Due));
        PlanDifference.Of(setup.Plan, check.Plan).IsEmpty.ShouldBeTrue();
    }

    private static IEnumerable<(ActivityId, DateOnly, DateOnly?)> DaysOf(Plan plan) => plan.Activities.Select(a => (a.Id, a.Due, a.Stated));

    private static Plan Read(string file, WorkingCalendar calendar, (YearPlans, DateOnly)? known) => PlanReader.Read(
        Encoding.UTF8.GetBytes(file), new PlanChecks(calendar) { Roster = DraftSchool.Roster, InForce = known }).OrThrow();

    /// <summary>The sample's file; of its activities some say their day, some their week, some nothing.</summary>
    private static string FileOf(Random random)
    {
        var file = JsonNode.Parse(File.ReadAllText(SampleSchool.PlanPath))!.AsObject();
        file["version"] = 5;
        file["spreadDueDays"] = false;
        foreach (var month in file["months"]!.AsArray())
        {
            var first = DateOnly.ParseExact((string)month!["month"]! + "-01", "yyyy-MM-dd");
            foreach (var activity in month["activities"]!.AsArray().Select(a => a!.AsObject()).Where(a => a["review"] is null))
            {
                foreach (var field in new[] { "from", "due", "week", "when" })
                {
                    activity.Remove(field);
                }

                var day = DraftSchool.Calendar.OnOrAfter(first.AddDays(14 + random.Next(10)));
                if (random.Next(3) > 0)
                {
                    activity["due"] = $"{day:yyyy-MM-dd}";
                }
                else if (random.Next(2) == 0)
                {
                    activity["week"] = 3;
                }
            }
        }

        return file.ToJsonString();
    }

    /// <summary>Breaks, of which some lie on due days; none is so long that a month is left without working days.</summary>
    private static OwnDays DaysOf(Random random, Plan plan)
    {
        var days = OwnDays.None;
        var dues = plan.Activities.Select(a => a.Due).ToList();
        for (var n = 1 + random.Next(8); n > 0; n--)
        {
            var entry = Off(dues[random.Next(dues.Count)].AddDays(-random.Next(3)), random.Next(MaxBreak));
            days = days.Entries.Any(e => e.From <= entry.To && entry.From <= e.To) ? days : days.With(entry);
        }

        return days;
    }

    private static OwnDay Off(DateOnly from, int more) =>
        new(OwnDayKind.Off, from, from.AddDays(more), "Nghỉ bão", Secretary, DateTimeOffset.UnixEpoch);

    private static IEnumerable<JsonObject> ActivitiesOf(JsonObject file) =>
        file["months"]!.AsArray().SelectMany(m => m!["activities"]!.AsArray()).Select(a => a!.AsObject());
}
