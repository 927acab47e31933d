using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Tests.Letters;

/// <summary>The mail services of the app, from a configuration, with scopes validated as in the worker.</summary>
internal sealed class MailHouse : IDisposable
{
    private readonly ServiceProvider services;

    public MailHouse(params (string Setting, string? Value)[] settings)
        : this(TimeProvider.System, settings)
    {
    }

    public MailHouse(TimeProvider machineTime, params (string Setting, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Mail:Provider"] = "Mailbox",
                ["Mail:FromName"] = "Trường Tiểu học Bình Hòa 2",
                ["Mail:FromAddress"] = "nhacviec@thbh2.example",
                ["Mail:Mailbox:Folder"] = "unused",
            })
            .AddInMemoryCollection(settings.GroupBy(s => s.Setting).Select(s => KeyValuePair.Create("Mail:" + s.Key, s.Last().Value)))
            .Build();
        services = new ServiceCollection()
            .AddKeyedSingleton(Clocks.Machine, machineTime)
            .AddMail(configuration)
            .BuildServiceProvider(validateScopes: true);
    }

    public ILetterRenderer Renderer => services.GetRequiredService<ILetterRenderer>();

    public MimeComposer Composer => services.GetRequiredService<MimeComposer>();

    public IOptions<MailOptions> Options => services.GetRequiredService<IOptions<MailOptions>>();

    public IMailer Mailer => services.GetRequiredService<IMailer>();

    public void Dispose() => services.Dispose();

    /// <summary>A short letter.</summary>
    public static OutgoingLetter Outgoing(
        string messageId = "digest.2021-10-11.gv-1a@thbh2.example",
        string to = "gv.1a@thbh2.example",
        string name = "Giáo viên 1A",
        string? inReplyTo = null,
        params LetterAttachment[] files) => new(
        messageId,
        "digest",
        new MailRecipient(name, to),
        new Letter(
            "[THBH2] Tháng 10/2021: 3 việc của thầy/cô",
            "Kính gửi thầy/cô,\n\nTrân trọng.\n",
            "<p>Kính gửi thầy/cô,</p>",
            [.. files]),
        new DateTimeOffset(2021, 10, 11, 7, 15, 0, TimeSpan.FromHours(7)),
        inReplyTo);
}
