using BinhHoa2.Shared.Mail.Mailbox;
using BinhHoa2.Shared.Mail.SendGrid;
using BinhHoa2.Shared.Mail.Smtp;
using BinhHoa2.Tests.Letters;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Tests.Mail;

public sealed class MailOptionsTests
{
    [Theory]
    [InlineData("Mailbox", typeof(MailboxMailer))]
    [InlineData("smtp", typeof(SmtpMailer))]
    [InlineData("SendGrid", typeof(SendGridMailer))]
    public void Mailer_IsTheOneTheConfigurationNames(string provider, Type expected)
    {
        using var house = new MailHouse(("Provider", provider), ("Smtp:Host", "smtp.example"), ("SendGrid:ApiKey", "SG.key"));

        house.Mailer.ShouldBeOfType(expected);
    }

    [Theory]
    [InlineData("Provider", null, "Mail:Provider")]
    [InlineData("FromAddress", "nhắc việc@thbh2.example", "Mail:FromAddress")]
    [InlineData("FromName", " ", "Mail:FromName")]
    [InlineData("ReplyTo", "x", "Mail:ReplyTo")]
    [InlineData("Mailbox:Folder", "", "Mail:Mailbox:Folder")]
    [InlineData("Smtp:Host", "", "Mail:Smtp:Host")]
    [InlineData("Smtp:Port", "0", "Mail:Smtp:Port")]
    [InlineData("Smtp:Timeout", "00:00:00", "Mail:Smtp:Timeout")]
    [InlineData("Smtp:AnswerTimeout", "00:11:00", "Mail:Smtp:AnswerTimeout")]
    [InlineData("Smtp:User", "u", "Mail:Smtp:Password")]
    [InlineData("SendGrid:ApiKey", "", "Mail:SendGrid:ApiKey")]
    [InlineData("SendGrid:Host", "http://api.sendgrid.com", "Mail:SendGrid:Host")]
    [InlineData("SendGrid:Concurrency", "0", "Mail:SendGrid:Concurrency")]
    public void Mailer_BrokenSetting_IsRefusedByItsName(string setting, string? value, string named)
    {
        var provider = setting.Split(':') is [var part, _] ? part : "Mailbox";
        using var house = new MailHouse(
            ("Provider", provider), ("Smtp:Host", "smtp.example"), ("SendGrid:ApiKey", "SG.key"), (setting, value));

        Should.Throw<OptionsValidationException>(() => house.Mailer).Message.ShouldContain(named);
    }

    [Fact]
    public void Mailer_PasswordInTheClearToAnotherMachine_IsRefused()
    {
        using var house = new MailHouse(
            ("Provider", "Smtp"),
            ("Smtp:Host", "smtp.example"),
            ("Smtp:Security", "None"),
            ("Smtp:User", "u"),
            ("Smtp:Password", "p"));

        Should.Throw<OptionsValidationException>(() => house.Mailer).Message.ShouldContain("Mail:Smtp:Security");
    }
}
