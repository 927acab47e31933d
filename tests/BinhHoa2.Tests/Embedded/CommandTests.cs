using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Commands;
using BinhHoa2.Tests.Embedded;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: EmbeddedCommand("count", typeof(CommandTests.Count))]

namespace BinhHoa2.Tests.Embedded;

public sealed class CommandTests(StorageFixture storage)
{
    [Fact]
    public async Task Run_WithACommand_HandsTheStartedHostOverAndStops()
    {
        using var app = new AppFolder(storage);
        var call = CommandCall.Find(typeof(CommandTests).Assembly, ["count", "--days", "3"])!;
        var settings = call.Command.Configure(call.Arguments).Select(setting => (setting.Key, setting.Value));
        await using var host = await app.StartAsync(typeof(DurableSample), [.. settings]);
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();

        (await CommandRun.RunAsync(call, host, lifetime)).ShouldBe(3);

        lifetime.ApplicationStopping.IsCancellationRequested.ShouldBeTrue();
        ((Count)call.Command).Seen.ShouldBe("http, 2021-10-14");
    }

    [Fact]
    public void Find_UnknownCommand_NamesTheKnownOnes() =>
        Should.Throw<HostStartException>(
            () => CommandCall.Find(typeof(CommandTests).Assembly, ["coutn"])).Message.ShouldMatch("Các lệnh: .*\\bcount\\b");

    [Theory]
    [InlineData("--urls")]
    [InlineData("urls=http://127.0.0.1:0")]
    public void Find_ASetting_IsNoCommand(string argument) =>
        CommandCall.Find(typeof(CommandTests).Assembly, [argument]).ShouldBeNull();

    /// <summary>Advances by days and returns how many.</summary>
    public sealed class Count : IEmbeddedCommand
    {
        public string Seen { get; private set; } = "";

        public IReadOnlyDictionary<string, string?> Configure(IReadOnlyList<string> arguments) =>
            new Dictionary<string, string?> { ["Clock:Start"] = "2021-10-11T07:00:00+07:00" };

        public async Task<int> RunAsync(EmbeddedCommandContext context, CancellationToken cancellation)
        {
            var days = int.Parse(context.Arguments[1]);
            await context.Host.AdvanceToAsync(context.Host.Clock!.GetUtcNow().AddDays(days), cancellation);
            Seen = $"{context.Host.BaseAddress.Scheme}, {context.Host.Clock.GetUtcNow():yyyy-MM-dd}";
            return days;
        }
    }
}
