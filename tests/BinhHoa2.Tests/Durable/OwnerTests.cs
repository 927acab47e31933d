using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Embedded.Durable.Store;

namespace BinhHoa2.Tests.Durable;

public sealed class OwnerTests(StorageFixture storage) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private readonly TestHost host = new(storage);

    public async ValueTask InitializeAsync()
    {
        host.MachineTime = new ShiftedTime(TestHost.Start);
        await host.StartAsync();
        await host.Runtime.StopAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Start_AfterAnEndedProcess_DoesNotWait()
    {
        await LeaveAsync(Environment.MachineName, pid: int.MaxValue, TestHost.Start.AddMinutes(1));

        await host.StartAsync();
    }

    [Fact]
    public async Task Start_AfterAZombieProcess_DoesNotWait()
    {
        using var parent = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "sleep 1000 & echo $!; exec cat"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        var pid = int.Parse((await parent.StandardOutput.ReadLineAsync())!);
        await LeaveAsync(Environment.MachineName, pid, TestHost.Start.AddMinutes(1));

        // After its output the shell has been replaced and does not wait for its child.
        await parent.StandardInput.WriteLineAsync("here");
        (await parent.StandardOutput.ReadLineAsync()).ShouldBe("here");
        Process.GetProcessById(pid).Kill();
        while ((await File.ReadAllTextAsync($"/proc/{pid}/stat")).Split(' ')[2] != "Z")
        {
            await Task.Yield();
        }

        await host.StartAsync();
        parent.Kill();
    }

    [Fact]
    public async Task Start_DuringTheLeaseOfAnotherMachine_NamesTheOwner()
    {
        await LeaveAsync("other-machine", pid: 7, TestHost.Start.AddMinutes(1));

        var owned = await Should.ThrowAsync<StoreOwnedException>(host.StartAsync());

        owned.Owner.Host.ShouldBe("other-machine");
        owned.Owner.Pid.ShouldBe(7);
        owned.Owner.Until.ShouldBe(TestHost.Start.AddMinutes(1));
    }

    [Fact]
    public async Task Start_AfterAnotherMachinesLeaseEnded_TakesOver()
    {
        await LeaveAsync("other-machine", pid: 7, TestHost.Start.AddMinutes(-1));

        await host.StartAsync();
    }

    [Fact]
    public async Task Start_WhileTheOwnerRunsOnThisMachine_WaitsForItsLease()
    {
        using var other = Process.Start(new ProcessStartInfo("/bin/cat") { UseShellExecute = false, RedirectStandardInput = true })!;
        await LeaveAsync(Environment.MachineName, other.Id, TestHost.Start.AddMinutes(1));

        await Should.ThrowAsync<StoreOwnedException>(host.StartAsync());
        other.Kill();
    }

    private Task<Response> LeaveAsync(string name, int pid, DateTimeOffset until) => host.Table.UpdateEntityAsync(
        new TableEntity("@owner", "lease")
        {
            ["Host"] = name,
            ["Pid"] = pid,
            ["Until"] = until,
            ["Released"] = false,
        },
        ETag.All,
        TableUpdateMode.Merge);
}
