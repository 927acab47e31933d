using Azure;
using Azure.Data.Tables;
using BinhHoa2.Functions.Board;
using BinhHoa2.Functions.Month;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Durable;
using BinhHoa2.Tests.Faults.School;

namespace BinhHoa2.Tests.Plans;

/// <summary>A plan that is taken out of the school's files in mid-year, and people who leave work behind that only they led.</summary>
public sealed class EndedPlanTests : IDisposable
{
    private static readonly SchoolMonth November = SchoolMonth.From("thbh2_2021-11");
    private readonly SchoolEnvironment world = new(new DateTimeOffset(2021, 11, 1, 0, 0, 0, TimeSpan.Zero));

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Plan_TakenOutOfTheFiles_LeavesItsMonthToBeReadAndAsksNothingMore()
    {
        var alone = world.Setup;
        var further = alone with { FurtherPlanFiles = Write("khac.json", Further) };
        await SweptAsync(further, async app =>
        {
            var month = await app.Get<MonthRecords>().GetAsync(November, Cancellation);
            month.Assignments.Select(a => a.Activity.Value).ShouldBe(["khac.t11-1"]);
        });

        foreach (var _ in new[] { "as it ends", "once more, by a new process" })
        {
            await SweptAsync(alone, async app =>
            {
                var setup = await app.Get<SetupSource>().GetAsync(Cancellation);
                var ended = setup.EndedPlans.ShouldHaveSingleItem();
                (ended.Id, ended.Ended, ended.Activities.Any()).ShouldBe((new PlanId("khac"), new DateOnly(2021, 11, 1), false));
                setup.Plans.Months.Select(m => m.Month).ShouldBe([10, 11], "December had not begun");
                var month = await app.Get<MonthRecords>().GetAsync(November, Cancellation);
                (month.Assignments.Length, month.Cancelled.Single().Notice!.Kind).ShouldBe((0, PlanNoticeKind.Removed));
                var reader = app.Create<BoardReader>();
                var page = await reader.PageAsync(null, await reader.YearAsync(Cancellation), null, Cancellation);
                page.Months.Select(m => m.Title).ShouldBe(["Tháng 10/2021", "Tháng 11/2021"]);
                var chosen = await reader.PageAsync(null, await reader.YearAsync(Cancellation), "khac", Cancellation);
                chosen.Months.ShouldHaveSingleItem().Title.ShouldBe("Tháng 11/2021");
            });
        }

        await SweptAsync(further, async app =>
        {
            var setup = await app.Get<SetupSource>().GetAsync(Cancellation);
            (setup.EndedPlans.IsEmpty, setup.OtherPlans.Single().Ended, setup.Refusal).ShouldBe((true, null, null), "it comes back whole");
            (await app.Get<MonthRecords>().GetAsync(November, Cancellation)).Assignments.ShouldHaveSingleItem();
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Plan_ThatEndsOrDropsAnActivity_AsksNothingMoreOfWorkThatWasMovedPastAClosedMonth(bool staysInForce)
    {
        DateOnly moved = new(2021, 12, 17);
        var before = world.Setup with { FurtherPlanFiles = Write("khac.json", WithAnother) };
        var after = staysInForce ? before : world.Setup;
        await SweptAsync(before, async app =>
        {
            var month = await app.Get<MonthRecords>().GetAsync(November, Cancellation);
            var work = month.Assignments.Single(a => a.Activity.Value == "khac.t11-1");
            var table = app.Get<SchoolStorage>().Table;
            await table.UpdateEntityAsync(
                new TableEntity(November.ToString(), $"p!{work.Person}!as!{work.Activity}") { ["Due"] = $"{moved:yyyy-MM-dd}" },
                ETag.All,
                TableUpdateMode.Merge,
                Cancellation);
            await app.Get<MovedDays>().AddAsync(new MovedDay(November, work.Person, work.Activity, moved), Cancellation);
            await app.Get<MonthRecords>().MarkClosedAsync(November, Cancellation);
            (await RemindedAsync(app)).Select(a => a.Due).ShouldBe([moved], "while the plan asks it it is");
        });

        if (staysInForce)
        {
            Write("khac.json", WithAnother.Replace("\"t11-1\"", "\"t11-9\""));
        }

        foreach (var _ in new[] { "as it ends", "once more, by a new process" })
        {
            await SweptAsync(after, async app =>
            {
                (await RemindedAsync(app)).ShouldBeEmpty();
                var month = await app.Get<MonthRecords>().GetAsync(November, Cancellation);
                var cancelled = month.Cancelled.ShouldHaveSingleItem();
                (cancelled.Notice, cancelled.Due).ShouldBe((new PlanNotice(PlanNoticeKind.Removed, new(2021, 11, 1)), moved));
                var steps = MonthLadder.Of(month, app.Get<IWorkingCalendar>()).StepsIn(new Wave(null, new(2021, 11, 1)));
                steps[cancelled.Person].Single(s => s.Assignment.Activity == cancelled.Activity)
                    .Step.ShouldBe(LadderStep.Cancelled, "the next letter says so");
            });
        }

        static async Task<IReadOnlyList<Assignment>> RemindedAsync(SchoolProcess app) =>
        [
            .. (await app.Create<MovedWork>().AfterAsync(November.School, new(2021, 11, 1), Cancellation)).SelectMany(m => m.Assignments),
        ];
    }

    [Fact]
    public async Task Roster_FromWhichTheOnlyHolderOfAPostIsGone_IsTakenOverAndTheBoardIsAsked()
    {
        var plan = Further.Replace("\"role\": \"ViceChair\"", "\"post\": \"Thư viện\"");
        var files = world.Setup with { FurtherPlanFiles = Write("khac.json", plan) };
        var roster = await File.ReadAllTextAsync(files.RosterFile, Cancellation);
        var held = roster.Replace("\"role\": \"Teacher\",", "\"role\": \"Teacher\", \"post\": \"Thư viện\",");
        await File.WriteAllTextAsync(files.RosterFile, held, Cancellation);
        await SweptAsync(files, _ => Task.CompletedTask);

        var left = held.Replace("\"group\": \"Tổ 1\" }]", "\"group\": \"Tổ 1\", \"left\": \"2021-10-31\" }]");
        await File.WriteAllTextAsync(files.RosterFile, left, Cancellation);
        await SweptAsync(files, async app =>
        {
            var setup = await app.Get<SetupSource>().GetAsync(Cancellation);
            (setup.Refusal, setup.Roster.Find(new StaffId("gv-1a"))!.Left).ShouldBe((null, new DateOnly(2021, 10, 31)));
            var reader = app.Create<BoardReader>();
            var page = await reader.PageAsync(null, await reader.YearAsync(Cancellation), null, Cancellation);
            page.Unheld.Select(w => (w.Activity.Id.Value, w.Party!.Post))
                .ShouldBe([("khac.t11-1", "Thư viện"), ("khac.t12-1", "Thư viện")]);
        });

        await File.WriteAllTextAsync(files.PlanFile, (await File.ReadAllTextAsync(files.PlanFile, Cancellation))
            .Replace("\"responsible\": [\"ViceChair\"]", "\"lead\": [{ \"post\": \"Y tế\" }]"), Cancellation);
        await SweptAsync(files, async app => (await app.Get<SetupSource>().GetAsync(Cancellation)).Refusal!.Problems
            .ShouldHaveSingleItem("what is new must have people").ShouldContain("Y tế"));
    }

    /// <summary>The plan with a second activity of November.</summary>
    private static string WithAnother => Further.Replace(
        "\"due\": \"2021-11-26\" }]",
        """
        "due": "2021-11-26" },
              { "id": "t11-2", "text": "Kiểm kê sách.", "lead": [{ "role": "ViceChair" }], "due": "2021-11-26" }]
        """);

    private const string Further = """
        {
          "version": 5, "id": "khac", "name": "Kế hoạch khác",
          "year": "2021-2022", "number": "…/KH-THBH2", "campaign": "Việc khác", "adopted": "2021-10-11",
          "legalBases": ["Căn cứ Kế hoạch số 364/KH-THBH2"], "recipients": ["Lưu: VT"],
          "months": [
            { "month": "2021-11", "activities": [
              { "id": "t11-1", "text": "Sắp xếp thư viện.", "lead": [{ "role": "ViceChair" }], "due": "2021-11-26" }] },
            { "month": "2021-12", "activities": [
              { "id": "t12-1", "text": "Mở ngày hội đọc sách.", "lead": [{ "role": "ViceChair" }], "due": "2021-12-24" }] }]
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Write(string name, string text)
    {
        var path = Path.Combine(Path.GetDirectoryName(world.Setup.PlanFile)!, name);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task SweptAsync(SetupOptions files, Func<SchoolProcess, Task> then)
    {
        world.Setup = files;
        await using var app = new SchoolProcess(world, new FaultyTransport(world.Storage));
        await app.StartAsync();
        await app.Get<Sweeper>().RunAsync(app.Get<Microsoft.DurableTask.Client.DurableTaskClient>(), Cancellation);
        await app.QuietAsync();
        await then(app);
    }
}
