using System.Reflection;
using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Embedded;

/// <summary>An orchestration asks its context for the input as it does on the worker: as any type the input can be read as.</summary>
public sealed class OrchestrationInputTests(StorageFixture storage) : IAsyncLifetime
{
    private static readonly InputSample.Wish Wish = new("dự giờ", 2);

    private readonly AppFolder app = new(storage);
    private EmbeddedHost host = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        host = await app.StartAsync(typeof(InputSample), ("Clock:Start", "2021-10-11T07:00:00+07:00"));

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        app.Dispose();
    }

    [Fact]
    public async Task GetInput_OfAnOrchestrationThatDeclaresNone_ReadsItAsTheTypeAskedFor() =>
        (await RunAsync<string>("Asked", Wish)).ShouldBe("dự giờ 2");

    [Fact]
    public async Task GetInput_WithoutAnInput_IsNull() => (await RunAsync<string>("Asked", null)).ShouldBe("nothing");

    [Fact]
    public async Task GetInput_AsTheDeclaredTypeOrAnother_GivesBoth() =>
        (await RunAsync<string>("AskedAnew", Wish)).ShouldBe("True dự giờ");

    [Fact]
    public async Task GetInput_OfANumberWithoutAnInput_IsItsDefault() => (await RunAsync<int>("AskedForANumber", null)).ShouldBe(0);

    [Fact]
    public async Task GetInput_OfANumber_IsTheNumber() => (await RunAsync<int>("AskedForANumber", 7)).ShouldBe(7);

    [Fact]
    public void Context_EveryMemberThatCanBeOverridden_IsTheInnerContexts()
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var own = typeof(ConvertingOrchestrationContext).GetMethods(All | BindingFlags.DeclaredOnly)
            .Select(method => method.GetBaseDefinition().ToString());

        typeof(TaskOrchestrationContext).GetMethods(All | BindingFlags.DeclaredOnly)
            .Where(method => method is { IsVirtual: true, IsFinal: false })
            .Select(method => method.ToString())
            .ShouldBeSubsetOf(own);
    }

    private async Task<T?> RunAsync<T>(string orchestration, object? input)
    {
        var id = await host.DurableClient.ScheduleNewOrchestrationInstanceAsync(orchestration, input, Cancelled);
        await host.WhenIdleAsync(Cancelled);
        var ended = await host.DurableClient.GetInstanceAsync(id, getInputsAndOutputs: true, Cancelled);
        ended!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed, ended.SerializedOutput);
        return ended.ReadOutputAs<T>();
    }
}
