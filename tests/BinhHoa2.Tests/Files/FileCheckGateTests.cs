using BinhHoa2.Shared.Files;

namespace BinhHoa2.Tests.Files;

public sealed class FileCheckGateTests
{
    [Fact]
    public async Task RunAsync_ManyAtOnce_LetsOnlyAFewWorkTogether()
    {
        var (inside, most) = (0, 0);
        using var entered = new SemaphoreSlim(0);
        using var release = new SemaphoreSlim(0);
        ThreadPool.SetMinThreads(32, 32);
        int Work()
        {
            var now = Interlocked.Increment(ref inside);
            InterlockedMax(ref most, now);
            entered.Release();
            release.Wait(TestContext.Current.CancellationToken);
            return Interlocked.Decrement(ref inside);
        }

        var checks = Enumerable.Range(0, 12).Select(_ => FileCheckGate.RunAsync(Work, TestContext.Current.CancellationToken)).ToArray();
        for (var i = 0; i < FileCheckGate.MaxAtOnce; i++)
        {
            await entered.WaitAsync(TestContext.Current.CancellationToken);
        }

        // What would start without a gate gets its turn.
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => { }, TestContext.Current.CancellationToken)));
        release.Release(checks.Length);
        await Task.WhenAll(checks);

        most.ShouldBe(FileCheckGate.MaxAtOnce);
    }

    [Fact]
    public async Task RunAsync_ACheckThatThrows_LeavesRoomForTheNext()
    {
        for (var i = 0; i <= FileCheckGate.MaxAtOnce; i++)
        {
            await Should.ThrowAsync<FileRefusedException>(() => FileCheckGate.RunAsync<int>(
                () => throw new FileRefusedException(FileFault.Damaged),
                TestContext.Current.CancellationToken));
        }
    }

    private static void InterlockedMax(ref int most, int value)
    {
        var seen = Volatile.Read(ref most);
        while (seen < value && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
            seen = Volatile.Read(ref most);
        }
    }
}
