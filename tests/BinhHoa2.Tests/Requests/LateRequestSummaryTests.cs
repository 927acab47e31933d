using BinhHoa2.Shared.Requests;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>A request about work of a month that is closed already stands in the next month's summary.</summary>
public sealed class LateRequestSummaryTests : IAsyncLifetime
{
    private readonly RequestWeek week = new();

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(11, 9));
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task Request_RaisedAfterItsMonthClosed_IsNamedInTheNextSummaryWithItsMonth()
    {
        const string heading = "VIỆC CỦA THÁNG TRƯỚC ĐANG CHỜ Ý KIẾN";
        await week.AdvanceToAsync(At(31, 9).AddDays(7));
        var first = week.Letters("summary").ToList();
        first.ShouldNotBeEmpty();
        await week.ReplyAsync("gv.1a@thbh2.example", "Difficulty", "Chưa có phòng.");

        await week.AdvanceToAsync(At(31, 9).AddDays(38));

        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Unanswered);
        first.ShouldAllBe(l => !week.TextOf(l).Contains(heading, StringComparison.Ordinal));
        var next = week.Letters("summary").Skip(first.Count).ToList();
        next.ShouldNotBeEmpty();
        next.ShouldAllBe(l => week.TextOf(l).Contains(heading, StringComparison.Ordinal));
        week.TextOf(next[0]).ShouldContain("Việc của tháng 10/2021. Giáo viên 1A");
    }
}
