using BinhHoa2.DurableContract.Hosts;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.DurableContract;

public abstract class QueryTests(Engine engine) : Contract(engine)
{
    [Fact]
    public async Task GetAllInstances_ByStatus_ListsThose()
    {
        await StartSchoolAsync();

        (await IdsAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Running]))).ShouldBe(["thbh2_w"]);
        (await IdsAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Running])))
            .ShouldBe(["other_f", "thbh2_w"]);
        (await IdsAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Terminated]))).ShouldBeEmpty();
    }

    [Fact]
    public async Task GetAllInstances_ByPrefix_ListsThose()
    {
        await StartSchoolAsync();

        (await IdsAsync(new OrchestrationQuery(InstanceIdPrefix: "thbh2_"))).ShouldBe(["thbh2_0", "thbh2_1", "thbh2_2", "thbh2_w"]);
        (await IdsAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Completed], InstanceIdPrefix: "thbh2_")))
            .ShouldBe(["thbh2_0", "thbh2_1", "thbh2_2"]);
        (await IdsAsync(new OrchestrationQuery(InstanceIdPrefix: "thbh3"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task GetAllInstances_WithoutAFilter_ListsAll()
    {
        await StartSchoolAsync();

        (await IdsAsync(null)).ShouldBe(["other_f", "thbh2_0", "thbh2_1", "thbh2_2", "thbh2_w"]);
    }

    [Fact]
    public async Task GetAllInstances_InPages_ListsEachOnce()
    {
        await StartSchoolAsync();
        var pages = new List<int>();
        var ids = new List<string>();

        await foreach (var page in Client.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: "thbh2_", PageSize: 2)).AsPages())
        {
            pages.Add(page.Values.Count);
            ids.AddRange(page.Values.Select(i => i.InstanceId));
        }

        pages.Max().ShouldBe(2);
        ids.Order().ShouldBe(["thbh2_0", "thbh2_1", "thbh2_2", "thbh2_w"]);
    }

    [Fact]
    public async Task GetAllInstances_WithTexts_CarriesThem()
    {
        await StartSchoolAsync();

        var with = new List<int>();
        await foreach (var one in Client.GetAllInstancesAsync(
            new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Completed], FetchInputsAndOutputs: true)))
        {
            with.Add(one.ReadOutputAs<int>());
        }

        with.Order().ShouldBe([0, 1, 2]);
    }

    private async Task StartSchoolAsync()
    {
        await StartAsync(tasks => tasks
            .AddOrchestratorFunc<int, int>("Same", (_, n) => n)
            .AddOrchestratorFunc<int, int>("Fail", int (_, _) => throw new FormatException("never"))
            .AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("go")));
        for (var n = 0; n < 3; n++)
        {
            await RunAsync("Same", n, $"thbh2_{n}");
        }

        await RunAsync("Fail", 1, "other_f");
        await Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("thbh2_w"));
        await Client.WaitForInstanceStartAsync("thbh2_w");
    }

    private async Task<List<string>> IdsAsync(OrchestrationQuery? query)
    {
        var ids = new List<string>();
        await foreach (var one in Client.GetAllInstancesAsync(query))
        {
            ids.Add(one.InstanceId);
        }

        ids.Sort(StringComparer.Ordinal);
        return ids;
    }
}
