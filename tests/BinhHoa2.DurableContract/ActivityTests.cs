using BinhHoa2.DurableContract.Hosts;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.DurableContract;

public abstract class ActivityTests(Engine engine) : Contract(engine)
{
    [Fact]
    public async Task CallActivity_InSequence_EachSeesTheOneBefore()
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<string, string>("Append", (_, text) => text + "!")
            .AddOrchestratorFunc<string, string>("Chain", async (context, input) =>
            {
                var once = await context.CallActivityAsync<string>("Append", input);
                return await context.CallActivityAsync<string>("Append", once);
            }));

        var ended = await RunAsync("Chain", "đề bài");

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        ended.ReadInputAs<string>().ShouldBe("đề bài");
        ended.ReadOutputAs<string>().ShouldBe("đề bài!!");
    }

    [Fact]
    public Task CallActivity_One_AnswersItsCall() => ShouldAnswerAsync(1);

    [Fact]
    public Task CallActivity_ManyAtOnce_EachAnswersItsOwnCall() => ShouldAnswerAsync(Engine.Many);

    [Fact]
    public Task CallActivity_AtTheMaxFanOut_EachAnswersItsOwnCall() => ShouldAnswerAsync(Engine.MaxFanOut);

    [Fact]
    public async Task CallActivity_WithARecord_BothSidesSeeTheSame()
    {
        var sent = new Letter("Trần Thị Ngọc Ánh", new DateOnly(2021, 10, 11), new Place(2, "khối 4, khối 5"), null);
        await StartAsync(tasks => tasks
            .AddActivityFunc<Letter, Letter>("Answer", (_, letter) => letter with { Answer = letter.Due.ToString("dd/MM/yyyy") })
            .AddOrchestratorFunc<Letter, Letter>("Post", (context, letter) => context.CallActivityAsync<Letter>("Answer", letter)));

        (await RunAsync("Post", sent)).ReadOutputAs<Letter>().ShouldBe(sent with { Answer = "11/10/2021" });
    }

    [Fact]
    public async Task CallActivity_WithoutInputOrResult_Ends()
    {
        var calls = 0;
        await StartAsync(tasks => tasks
            .AddActivityFunc("Act", _ => { calls++; })
            .AddOrchestratorFunc("Quiet", async context => await context.CallActivityAsync("Act")));

        var ended = await RunAsync("Quiet");

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        ended.SerializedOutput.ShouldBeNull();
        calls.ShouldBe(1);
    }

    [Fact]
    public async Task CallActivity_ByANameInAnotherCase_IsTheSameActivity()
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<string, string>("Greet", (context, name) => $"{name} {context.InstanceId}")
            .AddOrchestratorFunc("Ask", context => context.CallActivityAsync<string>("GREET", "chào")));

        (await RunAsync("ask", id: "x")).ReadOutputAs<string>().ShouldBe("chào x");
    }

    [Fact]
    public Task Payloads_Large_ComeBackWhole() => ShouldEchoAsync(100_000);

    [Fact]
    public Task Payloads_OfTheMaxLength_ComeBackWhole() => ShouldEchoAsync(Engine.MaxTextLength);

    private async Task ShouldAnswerAsync(int count)
    {
        await StartAsync(tasks => tasks
            .AddActivityFunc<int, int>("Square", (_, n) => n * n)
            .AddOrchestratorFunc<int, int[]>("FanOut", (context, n) =>
                Task.WhenAll(Enumerable.Range(1, n).Select(i => context.CallActivityAsync<int>("Square", i)))));

        (await RunAsync("FanOut", count)).ReadOutputAs<int[]>().ShouldBe(Enumerable.Range(1, count).Select(i => i * i));
    }

    private async Task ShouldEchoAsync(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length / 6).Select(n => n.ToString("D6")));
        await StartAsync(tasks => tasks
            .AddActivityFunc<string, string>("Echo", (_, t) => t)
            .AddOrchestratorFunc<string, string>("Large", (context, input) => context.CallActivityAsync<string>("Echo", input)));

        (await RunAsync("Large", text)).ReadOutputAs<string>().ShouldBe(text);
    }

    private sealed record Letter(string To, DateOnly Due, Place Place, string? Answer);

    private readonly record struct Place(int Floor, string Rooms);
}
