using BinhHoa2.Embedded.Storage;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>What is left of an app that was killed, or of the process that started it.</summary>
public sealed class AbandonedAppTests
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Azurite_WhoseAppWasKilled_EndsAfterTheTimeItIsGiven()
    {
        using var folder = new TempFolder();
        await using var app = await AppProcess.StartAsync(folder.File("data"), Cancellation, "Embedded:StorageLinger=00:00:00");
        var azurite = AzuriteProcess.Find(folder.File("data/azurite")).ShouldNotBeNull();
        azurite.IsAlive.ShouldBeTrue("its owner lives");

        await app.KillAsync();

        await EndOfAsync(azurite);
    }

    [Fact]
    public async Task Azurite_WhoseAppIsStartedAgain_StaysForIt()
    {
        using var folder = new TempFolder();
        await using var app = await AppProcess.StartAsync(folder.File("data"), Cancellation, "Embedded:StorageLinger=00:00:30");
        var azurite = AzuriteProcess.Find(folder.File("data/azurite")).ShouldNotBeNull();
        await app.KillAsync();

        await using (await AppProcess.StartAsync(folder.File("data"), Cancellation))
        {
            AzuriteProcess.Find(folder.File("data/azurite"))?.Pid.ShouldBe(azurite.Pid);
        }

        azurite.IsAlive.ShouldBeFalse("an app that stops in order ends its Azurite");
    }

    [Fact]
    public async Task App_WhoseStarterHasEnded_StopsInOrderWithItsAzurite()
    {
        using var folder = new TempFolder();
        await using var app = await AppProcess.StartAsync(folder.File("data"), Cancellation);
        var azurite = AzuriteProcess.Find(folder.File("data/azurite")).ShouldNotBeNull();

        app.EndInput();

        (await app.EndAsync(Cancellation)).ShouldBe(0, app.Said);
        azurite.IsAlive.ShouldBeFalse();
    }

    // Another process's end raises no event, so it is polled.
    private static async Task EndOfAsync(AzuriteProcess azurite)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Limit);
        using var timer = new PeriodicTimer(Poll, TimeProvider.System);
        while (azurite.IsAlive)
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }
}
