using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

public sealed class RequestsOfAMonthTests : IAsyncLifetime
{
    private readonly RequestWeek week = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
        await week.ReplyAsync("gv.1a@thbh2.example", "Difficulty", "Chưa có phòng.");
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task In_MonthReadWhole_IsWhatAQueryForRequestsFinds()
    {
        var month = await week.Get<MonthRecords>().GetAsync(October, Cancellation);

        RequestRecords.In(month).ShouldHaveSingleItem().Id.ShouldBe((await week.AskedAsync()).ShouldHaveSingleItem().Id);
    }

    [Fact]
    public async Task In_MonthReadInPart_IsRefused()
    {
        var month = await week.Get<MonthRecords>().GetAsync(October, MonthRows.Work, Cancellation);

        Should.Throw<InvalidOperationException>(() => RequestRecords.In(month)).Message.ShouldContain("in part");
    }
}
