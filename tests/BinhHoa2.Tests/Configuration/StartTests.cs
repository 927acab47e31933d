using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Tests.Configuration;

/// <summary>A wrong setting refuses the start, by its name; nothing is sent or written before.</summary>
public sealed class StartTests
{
    private const string KeyVault = "@Microsoft.KeyVault(SecretUri=https://kv-truong.vault.azure.net/secrets/s/)";

    [Fact]
    public async Task Start_WithGoodSettings_Starts()
    {
        using var host = Build(sweep: false);

        await host.StartAsync(TestContext.Current.CancellationToken);

        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Links:Secret", KeyVault)]
    [InlineData("Links:Secret", "short")]
    [InlineData("Links:PreviousSecret", KeyVault)]
    [InlineData("Links:PreviousSecret", "short")]
    [InlineData("Links:PreviousSecret", "a secret of the tests that is long enough")]
    [InlineData("Links:BaseAddress", "truong.example")]
    [InlineData("Links:BaseAddress", "http://truong.example")]
    [InlineData("Links:BaseAddress", "ftp://truong.example")]
    [InlineData("Links:BaseAddress", "https://truong.example/?a=1")]
    [InlineData("Links:BaseAddress", "https://truong.example/#a")]
    [InlineData("Links:BaseAddress", "https://ai@truong.example")]
    [InlineData("Links:BaseAddress", null)]
    [InlineData("Links:RequestsPerMinute", "0")]
    [InlineData("Links:RefusalsPerMinute", "-1")]
    [InlineData("AzureWebJobsStorage", null)]
    [InlineData("AzureWebJobsStorage", KeyVault)]
    [InlineData("AzureWebJobsStorage", "nonsense")]
    [InlineData("Plan:File", " ")]
    [InlineData("Sample", "no")]
    [InlineData("Sample", "")]
    [InlineData("Roster:File", "")]
    [InlineData("School:File", "")]
    [InlineData("Reply:Files", "0")]
    [InlineData("Reply:FileBytes", "0")]
    [InlineData("Reply:TotalBytes", "30000000")]
    [InlineData("Files:MalwareScan", "On")]
    [InlineData("Files:MalwareScan", "1")]
    [InlineData("Mail:Provider", null)]
    [InlineData("Mail:FromAddress", "x")]
    [InlineData("Mail:Smtp:Password", KeyVault)]
    [InlineData("Mail:Smtp:Password", "<password>")]
    [InlineData("Mail:SendGrid:ApiKey", KeyVault)]
    [InlineData("Mail:SendGrid:ApiKey", "${SENDGRID_API_KEY}")]
    [InlineData("Mail:SendGrid:ApiKey", "SG.with a blank")]
    [InlineData("Mail:SendGrid:EventKey", KeyVault)]
    public async Task Start_WithAWrongSetting_IsRefusedByItsName(string setting, string? value)
    {
        var provider = setting.Split(':') is ["Mail", var part, _] ? part : "Mailbox";
        using var host = Build(sweep: true, ("Mail:Provider", provider), (setting, value));

        var refused = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        var fault = refused.Failures.ShouldHaveSingleItem();
        fault.ShouldContain(setting);
        fault.ShouldNotContain("\n");
        if (value is KeyVault)
        {
            fault.ShouldContain("Key Vault");
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:7071")]
    [InlineData("http://localhost:7071/")]
    [InlineData("http://[::1]:7071")]
    [InlineData("https://truong.example/ke-hoach/")]
    public async Task Start_WithAnAddressThatLinksCanHave_Starts(string address)
    {
        using var host = Build(sweep: false, ("Links:BaseAddress", address));

        await host.StartAsync(TestContext.Current.CancellationToken);

        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("127.0.0.1:7071", "http://127.0.0.1:7071")]
    [InlineData("[::1]:7071", "http://[::1]:7071")]
    [InlineData("truong.azurewebsites.net", "https://truong.azurewebsites.net")]
    public void BaseAddress_NotSet_IsTheHostsName(string name, string address)
    {
        using var host = Build(sweep: false, ("Links:BaseAddress", ""), ("WEBSITE_HOSTNAME", name));

        ((Shared.Links.LinkOptions)host.Services.GetService(typeof(Shared.Links.LinkOptions))!).BaseAddress.ShouldBe(address);
    }

    [Fact]
    public async Task Start_WithSeveralWrongSettings_NamesThemAll()
    {
        using var host = Build(sweep: true, ("Links:Secret", "short"), ("Links:RequestsPerMinute", "0"), ("Mail:FromAddress", "x"));

        var refused = await Should.ThrowAsync<AggregateException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        var faults = refused.InnerExceptions.Cast<OptionsValidationException>().SelectMany(e => e.Failures).ToList();
        faults.Count.ShouldBe(3);
        faults.ShouldContain(f => f.Contains("Links:Secret"));
        faults.ShouldContain(f => f.Contains("Links:RequestsPerMinute"));
        faults.ShouldContain(f => f.Contains("Mail:FromAddress"));
    }

    [Fact]
    public async Task Start_WithoutTheSampleAndWithSomeFiles_NamesTheOthers()
    {
        using var host = Build(sweep: true, ("Sample", "false"), ("Plan:File", "data/ke-hoach.json"));

        var refused = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        refused.Failures.Select(f => f.Split(' ')[0]).ShouldBe(["Roster:File", "School:File"]);
    }

    [Theory]
    [InlineData("false", "", true)]
    [InlineData("true", "", false)]
    [InlineData("false", "x", false)]
    public void Sender_OfTheSettings_MayBeMissingWhereThePageSaysIt(string sample, string address, bool valid)
    {
        using var host = Build(sweep: true, ("Sample", sample), ("Mail:FromAddress", address), ("Mail:FromName", ""));
        var validator = (IStartupValidator)host.Services.GetService(typeof(IStartupValidator))!;

        var refused = Record.Exception(validator.Validate);

        (refused is null).ShouldBe(valid, refused?.Message);
    }

    private static IHost Build(bool sweep, params (string Setting, string? Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
            ["Links:BaseAddress"] = "https://truong.example",
            ["Links:Secret"] = "a secret of the tests that is long enough",
            ["Mail:Provider"] = "Mailbox",
            ["Mail:FromName"] = "Trường Tiểu học Bình Hòa 2",
            ["Mail:FromAddress"] = "truong@thbh2.example",
            ["Mail:Mailbox:Folder"] = "unused",
            ["Mail:Smtp:Host"] = "smtp.example",
            ["Mail:Smtp:User"] = "truong",
            ["Mail:Smtp:Password"] = "a password",
            ["Mail:SendGrid:ApiKey"] = "SG.key",
        });
        builder.Configuration.AddInMemoryCollection(
            settings.GroupBy(s => s.Setting).Select(s => KeyValuePair.Create(s.Key, s.Last().Value)));
        builder.Services.AddSchool(builder.Configuration);
        if (sweep)
        {
            builder.Services.AddSweep(builder.Configuration);
        }

        return builder.Build();
    }
}
