using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Time;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Embedded;

/// <summary>School time over several starts on one data folder.</summary>
public sealed class TimeMachineTests : IDisposable
{
    private static readonly DateTimeOffset Adopted = new(2021, 10, 11, 7, 0, 0, TimeSpan.FromHours(7));

    private readonly TempFolder folder = new();
    private readonly List<string> said = [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_WithALaterStart_MovesForwardForGood()
    {
        NowOf(Adopted).ShouldBe(Adopted);
        NowOf(Adopted.AddDays(20)).ShouldBe(Adopted.AddDays(20));
        said.ShouldBeEmpty();

        NowOf(Adopted).ShouldBe(Adopted.AddDays(20), "time never runs back");
        said.ShouldHaveSingleItem().ShouldContain("31/10/2021 07:00");
    }

    [Fact]
    public async Task Open_WithAnEarlierStart_GoesOnFromWhereTheClockWas()
    {
        using (var machine = Open(Adopted))
        {
            await machine.AdvanceToAsync(Adopted.AddDays(3), Cancelled);
        }

        NowOf(Adopted.AddDays(-30)).ShouldBe(Adopted.AddDays(3));
    }

    [Fact]
    public void Open_OnTheMachinesClockBehindTheSchools_IsRefused()
    {
        var ahead = TimeProvider.System.GetUtcNow().AddDays(40);
        NowOf(ahead).ShouldBe(ahead);

        var refused = Should.Throw<HostStartException>(() => Open(start: null));

        refused.Message.ShouldContain("Clock:Start");
        refused.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void Open_WithAStartBehindTheMachinesClockThatRanBefore_GoesOnFromThere()
    {
        var before = TimeProvider.System.GetUtcNow();
        Open(start: null).Dispose();

        NowOf(Adopted).ShouldBeGreaterThanOrEqualTo(before);
    }

    private DateTimeOffset NowOf(DateTimeOffset start)
    {
        using var machine = Open(start);
        return machine.SchoolTime.GetUtcNow();
    }

    private TimeMachine Open(DateTimeOffset? start) => TimeMachine.Open(start, folder.File("clock.json"), said.Add);
}
