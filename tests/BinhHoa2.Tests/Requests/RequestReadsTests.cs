using BinhHoa2.Functions.Requests;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Tests.Outages;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>What the steps of a request read: the month once, and the request's own row only where the month is not needed.</summary>
public sealed class RequestReadsTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private readonly StorageLine line = new();
    private readonly RequestWeek week;
    private RequestKey key = null!;

    public RequestReadsTests() => week = new RequestWeek { Services = line.AddApp };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        key = new RequestKey(October, (await week.RequestOfAsync("gv-1a")).Id);
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task EscalateRequest_WithinAStep_ReadsTheMonthOnce()
    {
        line.Asked.Clear();

        var state = await week.Create<EscalateRequest>().RunAsync(key, Cancellation);

        state.Step.ShouldBe(1);
        Reads().ShouldBe((1, 0));
    }

    [Fact]
    public async Task EscalateRequest_ToTheNextStep_ReadsTheMonthOnceAndWritesTheRow()
    {
        await week.AdvanceToAsync(At(13, 8));
        var steps = (await week.RequestOfAsync("gv-1a")).Steps.Length;
        line.Asked.Clear();

        await week.AdvanceToAsync(At(13, 18));

        (await week.RequestOfAsync("gv-1a")).Steps.Length.ShouldBe(steps + 1);
        Reads().Rows.ShouldBe(0);
    }

    [Fact]
    public async Task AskForDirective_OfAStep_ReadsTheMonthOnce()
    {
        line.Asked.Clear();

        await week.Create<AskForDirective>().RunAsync(new RequestStepKey(key, 1), Cancellation);

        Reads().Rows.ShouldBe(0);
    }

    [Fact]
    public async Task BoardNews_OfARequest_ReadsItsRowOnlyWithTheOthers()
    {
        line.Asked.Clear();

        await week.AdvanceToAsync(At(13, 8));

        week.Letters("boardnews").ShouldNotBeEmpty();
        Reads().Rows.ShouldBe(0);
        (await week.RequestOfAsync("gv-1a")).BoardInformed.ShouldBeTrue();
    }

    [Fact]
    public async Task Answer_SentAndSettled_ReadsTheRowOnceAStep()
    {
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
        var nonce = (await week.OpenAsync(link)).QuerySelector("input[name=nonce]")!.GetAttribute("value");
        line.Asked.Clear();

        await week.PostAsync(link, nonce, "Guidance", "Mượn phòng đa năng.");
        await week.IdleAsync();

        // Both posts of the page, the letter and the mark that it left.
        Reads().Rows.ShouldBe(4);
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Settled);
    }

    /// <summary>How often the table was queried, and how often one request's row was read.</summary>
    private (int Queries, int Rows) Reads() => (
        line.Asked.Count(r => r.StartsWith("GET ", StringComparison.Ordinal) && r.EndsWith("()", StringComparison.Ordinal)),
        line.Asked.Count(r => r.StartsWith("GET ", StringComparison.Ordinal)
            && Uri.UnescapeDataString(r).Contains("rq!", StringComparison.Ordinal)));
}
