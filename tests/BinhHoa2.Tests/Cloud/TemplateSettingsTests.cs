using System.Reflection;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using BinhHoa2.Functions.Desk;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Functions.Telemetry;
using BinhHoa2.Shared;
using BinhHoa2.Shared.Desk.Starting;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Tests.Cloud;

/// <summary>The settings of the template are those the app reads, and the app starts with them.</summary>
public sealed partial class TemplateSettingsTests(CompiledTemplate compiled) : IClassFixture<CompiledTemplate>
{
    // A value for each setting of the template that the app reads, as the platform hands it over: references resolved.
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] = "Authorization=AAD;ClientId=00000000-0000-0000-0000-000000000001",
        ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = "InstrumentationKey=00000000-0000-0000-0000-000000000002",
        ["AzureWebJobsStorage:accountName"] = "stschool",
        ["AzureWebJobsStorage:clientId"] = "00000000-0000-0000-0000-000000000001",
        ["Files:MalwareScan"] = "Defender",
        ["Links:BaseAddress"] = "https://truong.example",
        ["Links:PreviousSecret"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
        ["Links:Secret"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
        ["Mail:FromAddress"] = "ke-hoach@truong.example",
        ["Mail:FromName"] = "Trường Tiểu học",
        ["Mail:Provider"] = "SendGrid",
        ["Mail:ReplyTo"] = "van-thu@truong.example",
        ["Mail:SendGrid:ApiKey"] = "SG.key",
        ["Mail:SendGrid:EventKey"] = PublicKey(),
        ["Plan:File"] = "data/ke-hoach.json",
        ["Plan:Further"] = "data/ke-hoach-2.json",
        ["Roster:File"] = "data/danh-sach.json",
        ["Sample"] = "false",
        ["School:File"] = "data/truong.json",
        ["Setup:Code"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
    };

    // Read by the Functions host, its extensions, ASP.NET Core or an exporter, not by the app.
    private static readonly string[] OfTheHost =
    [
        "APPLICATIONINSIGHTS_STATSBEAT_DISABLED",
        "ASPNETCORE_FORWARDEDHEADERS_ENABLED",
        "AzureFunctionsJobHost:extensions:durableTask:hubName",
        "AzureFunctionsJobHost:extensions:durableTask:storageProvider:connectionStringName",
        "AzureFunctionsJobHost:extensions:durableTask:storageProvider:type",
        "AzureWebJobsDisableHomepage",
        "AzureWebJobsStorage:credential",
        "DURABLE_TASK_SCHEDULER_CONNECTION_STRING",
    ];

    // Read by the app and left at their defaults in the cloud.
    private static readonly string[] LeftAtDefault =
    [
        "AzureWebJobsStorage", // a connection string has a key in it
        "Links:RefusalsPerMinute",
        "Links:RequestsPerMinute",
        "Mail:Mailbox:Folder", // letters as files, for trying out
        "Mail:SendGrid:Concurrency",
        "Mail:SendGrid:EventWindow",
        "Mail:SendGrid:Host",
        "Mail:SendGrid:LongestPause",
        "Mail:SendGrid:Sandbox",
        "Mail:SendGrid:Timeout",
        "Mail:Smtp:AnswerTimeout",
        "Mail:Smtp:Host", // the template keeps no password of a mail server
        "Mail:Smtp:Password",
        "Mail:Smtp:Port",
        "Mail:Smtp:Security",
        "Mail:Smtp:Timeout",
        "Mail:Smtp:User",
        "OTEL_EXPORTER_OTLP_ENDPOINT", // a collector of the operator's own
        "Proofs:SimulationSeed", // for simulated years alone
        "Reply:DayBytes",
        "Reply:DayReplies",
        "Reply:FileBytes",
        "Reply:Files",
        "Reply:TotalBytes",
        "Telemetry:Console", // for trying out
        "WEBSITE_HOSTNAME", // the platform's
    ];

    [Fact]
    public void Settings_OfTheTemplate_AreReadByTheAppOrItsHost() =>
        OfTemplate().Except(ReadByTheApp()).Except(OfTheHost).ShouldBeEmpty();

    [Fact]
    public void Settings_ReadByTheApp_AreSetByTheTemplateOrLeftAtTheirDefault() =>
        ReadByTheApp().Except(OfTemplate()).ShouldBe(LeftAtDefault.Order(StringComparer.Ordinal));

    [Fact]
    public void Settings_TheAppRefusesToStartWithout_AreSetByTheTemplate()
    {
        var problems = new MailOptionsValidator().Validate(null, new MailOptions { Provider = MailProvider.SendGrid }).Failures!.ToList();

        problems.Count.ShouldBe(3);
        problems.Select(problem => problem.Split(' ')[0]).ShouldBeSubsetOf(OfTemplate());
    }

    [Fact]
    public void App_WithTheSettingsOfTheTemplate_Starts()
    {
        var values = OfTemplate().Intersect(Samples.Keys).ToDictionary(name => name, name => (string?)Samples[name]);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        using var app = new ServiceCollection().AddLogging().AddSchool(configuration).AddSweep(configuration)
            .AddDesk(configuration).AddTelemetry(configuration).BuildServiceProvider();

        app.GetRequiredService<IStartupValidator>().Validate();

        app.GetRequiredService<IMailer>().GetType().Name.ShouldBe("SendGridMailer");
        app.GetRequiredService<SchoolStorage>().Table.Uri.Host.ShouldBe("stschool.table.core.windows.net");
        app.GetRequiredService<SetupOptions>().RosterFile.ShouldBe("data/danh-sach.json");
        app.GetRequiredService<TelemetryOptions>().InsightsClientId.ShouldBe(Samples["AzureWebJobsStorage:clientId"]);
        app.GetRequiredService<LinkOptions>().Secret.ShouldBe(Samples["Links:Secret"]);
        app.GetRequiredService<StartOptions>().Code.ShouldBe(Samples["Setup:Code"]);
    }

    [Fact]
    public void Settings_OfTheMail_AreBoundByTheNamesTheValidatorGives()
    {
        var names = Members(typeof(MailOptions), MailOptions.Section).ToList();
        var validated = new[] { MailProvider.SendGrid, MailProvider.Smtp, MailProvider.Mailbox }
            .SelectMany(provider => new MailOptionsValidator().Validate(null, Wrong(provider)).Failures ?? [])
            .Select(problem => problem.Split(' ')[0])
            .ToList();

        validated.ShouldContain("Mail:SendGrid:LongestPause");
        validated.ShouldBeSubsetOf(names);
    }

    private static MailOptions Wrong(MailProvider provider) => new()
    {
        Provider = provider,
        ReplyTo = "",
        Smtp = new() { Port = 0, Timeout = TimeSpan.Zero, User = "u" },
        SendGrid = new()
        {
            Host = "",
            Concurrency = 0,
            Timeout = TimeSpan.Zero,
            MaxPause = TimeSpan.FromDays(1),
            EventKey = "",
            EventWindow = TimeSpan.Zero,
        },
    };

    private static string PublicKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>The settings that the app reads, also those that no file names.</summary>
    internal static IReadOnlyList<string> ReadByTheApp()
    {
        // Values that lead the code past every early return.
        var settings = new RecordedSettings(new Dictionary<string, string> { ["WEBSITE_HOSTNAME"] = "truong.example" });
        var configuration = new ConfigurationBuilder().Add(settings).Build();
        new ServiceCollection().AddSchool(configuration).AddSweep(configuration).AddDesk(configuration).AddTelemetry(configuration);
        return [.. settings.Asked.Concat(Members(typeof(MailOptions), MailOptions.Section)).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The names under which the members of an options record are bound.</summary>
    private static IEnumerable<string> Members(Type options, string section) => options.GetProperties()
        .Where(property => property.CanWrite)
        .SelectMany(property =>
        {
            var name = $"{section}:{property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? property.Name}";
            return property.PropertyType.Name.EndsWith("Options", StringComparison.Ordinal) ? Members(property.PropertyType, name) : [name];
        });

    private IReadOnlyList<string> OfTemplate() =>
        [.. SettingName().Matches(compiled.Text)
            .Select(match => match.Groups["name"].Value.Replace("__", ":", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal)];

    // A name is the key of an object that is made by an expression, or a property.
    [GeneratedRegex(
        @"['""](?<name>[A-Za-z]+(__[A-Za-z]+)+|Sample|AzureWebJobs[A-Za-z]+"
            + @"|(APPLICATIONINSIGHTS|ASPNETCORE|DURABLE_TASK)_[A-Z_]+)['""]\s*[,:]",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex SettingName();
}
