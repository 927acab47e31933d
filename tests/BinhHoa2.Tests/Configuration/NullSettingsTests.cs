using BinhHoa2.Functions.Desk;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Functions.Telemetry;
using BinhHoa2.Shared;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Tests.Cloud;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Tests.Configuration;

/// <summary>A file of settings may say null where the app expects a text, a number or a part with settings of its own.</summary>
public sealed class NullSettingsTests
{
    private static readonly string[] Parts = ["Mail", "Mail:Mailbox", "Mail:Smtp", "Mail:SendGrid", "Sample:Mail"];

    [Theory]
    [InlineData(MailProvider.Mailbox)]
    [InlineData(MailProvider.Smtp)]
    [InlineData(MailProvider.SendGrid)]
    public void Setting_ThatIsNull_IsRefusedByItsNameOrLeftAtItsDefault(MailProvider provider)
    {
        var known = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
            ["Links:BaseAddress"] = "https://truong.example",
            ["Links:Secret"] = "a secret of the tests that is long enough",
            ["Mail:Provider"] = provider.ToString(),
            ["Mail:FromName"] = "Trường Tiểu học Bình Hòa 2",
            ["Mail:FromAddress"] = "truong@thbh2.example",
            ["Mail:Mailbox:Folder"] = "unused",
            ["Mail:Smtp:Host"] = "smtp.example",
            ["Mail:SendGrid:ApiKey"] = "SG.key",
        };
        foreach (var setting in TemplateSettingsTests.ReadByTheApp().Concat(Parts))
        {
            // A part that is null has nothing below it.
            var rest = known.Where(k => !k.Key.StartsWith($"{setting}:", StringComparison.Ordinal));
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(rest)
                .AddInMemoryCollection([KeyValuePair.Create(setting, (string?)null)]).Build();
            using var app = new ServiceCollection().AddLogging().AddSchool(configuration).AddSweep(configuration)
                .AddDesk(configuration).AddTelemetry(configuration).BuildServiceProvider();

            var refused = Record.Exception(() =>
            {
                app.GetRequiredService<IStartupValidator>().Validate();
                _ = app.GetRequiredService<MailSenders>().IsSet;
                _ = app.GetRequiredService<IMailer>();
            });

            (refused is null || (refused is OptionsValidationException && refused.Message.Contains(setting, StringComparison.Ordinal)))
                .ShouldBeTrue($"{setting}: {refused}");
        }
    }
}
