using System.Net;
using System.Net.Sockets;
using BinhHoa2.Embedded.Basis;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Tests.Embedded;

public sealed class HostStartTests(StorageFixture storage) : IDisposable
{
    private readonly AppFolder app = new(storage);

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Start_OnATakenPort_SaysWhichAndHowToChoose()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var refused = await RefusedAsync(("urls", $"http://127.0.0.1:{port}"));
        refused.ShouldContain($"Cổng {port} đang được chương trình khác dùng");
        refused.ShouldContain("--urls http://127.0.0.1:");
        refused.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("urls", "https://127.0.0.1:0", "https://127.0.0.1:0")]
    [InlineData("urls", "nowhere", "nowhere")]
    [InlineData("Clock:Start", "2021-10-11 07:00", "múi giờ")]
    [InlineData("Embedded:MaxRequestBytes", "-1", "Embedded:MaxRequestBytes")]
    [InlineData("AzureWebJobsStorage", "nonsense", "AzureWebJobsStorage")]
    [InlineData(
        "AzureWebJobsStorage",
        "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AAAA;"
            + "TableEndpoint=http://127.0.0.1:9/a;BlobEndpoint=http://127.0.0.1:9/a;",
        "127.0.0.1:9")]
    public async Task Start_OnAWrongSetting_NamesItInOneLine(string name, string value, string named)
    {
        var refused = await RefusedAsync((name, value));
        refused.ShouldContain(named);
        refused.ShouldNotContain("\n");
    }

    [Fact]
    public async Task Start_OnADataFolderInUse_IsRefused()
    {
        await using var first = await app.StartAsync(typeof(DurableSample));
        (await RefusedAsync()).ShouldContain($"{app.Data} đang được một chương trình khác dùng");
    }

    [Fact]
    public async Task Start_AfterARefusal_FindsEverythingFreeAgain()
    {
        await RefusedAsync(("AzureWebJobsStorage", "nonsense"));
        await using var host = await app.StartAsync(typeof(DurableSample));
        host.DataFolder.ShouldBe(app.Data);
    }

    [Fact]
    public async Task Settings_InSeveralLayers_TheHigherWins()
    {
        await File.WriteAllTextAsync(
            Path.Combine(app.Path, "embedded.settings.json"),
            """{ "Mail:Mailbox:Folder": "from the file", "Clock:Start": "2020-01-01T00:00:00+07:00" }""",
            TestContext.Current.CancellationToken);
        await using var host = await app.StartAsync(typeof(DurableSample), ("Clock:Start", "2021-10-11T07:00:00+07:00"));
        var settings = host.Services.GetRequiredService<IConfiguration>();
        settings["FUNCTIONS_WORKER_RUNTIME"].ShouldBe("dotnet-isolated");
        settings["Mail:Mailbox:Folder"].ShouldBe("from the file");
        settings["Clock:Start"].ShouldBe("2021-10-11T07:00:00+07:00");
        settings["WEBSITE_HOSTNAME"].ShouldBe(host.BaseAddress.Authority);
        settings["AzureWebJobsStorage"].ShouldBe(storage.ConnectionString);
    }

    [Fact]
    public async Task FunctionKey_OfADataFolder_StaysTheSame()
    {
        string first;
        await using (var host = await app.StartAsync(typeof(DurableSample)))
        {
            first = host.FunctionKey;
        }

        await using var again = await app.StartAsync(typeof(DurableSample));
        again.FunctionKey.ShouldBe(first);
        await again.StopAsync();
        await using var given = await app.StartAsync(typeof(DurableSample), ("Embedded:Key", "given"));
        given.FunctionKey.ShouldBe("given");
    }

    private async Task<string> RefusedAsync(params (string Name, string? Value)[] settings) =>
        (await Should.ThrowAsync<HostStartException>(() => app.StartAsync(typeof(DurableSample), settings))).Message;
}
