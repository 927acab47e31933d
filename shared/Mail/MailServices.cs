using System.Text.Encodings.Web;
using System.Text.Unicode;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Mail.Mailbox;
using BinhHoa2.Shared.Mail.SendGrid;
using BinhHoa2.Shared.Mail.Smtp;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Shared.Mail;

/// <summary>Registers letters and the mail adapter the configuration names.</summary>
public static class MailServices
{
    /// <param name="configuration">The application's configuration; its section <c>Mail</c> is read and checked at start.</param>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var isByPage = SetupOrigins.Of(configuration) == SetupOrigin.Page;
        var options = services.AddOptions<MailOptions>();
        if (!isByPage)
        {
            options.Bind(configuration.GetSection(MailOptions.SampleSection));
        }

        options.Bind(configuration.GetSection(MailOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MailOptions>, MailOptionsValidator>(
            _ => new MailOptionsValidator(maySayNoSender: isByPage)));
        services.AddLogging();

        // The default encoder turns every Vietnamese letter into an entity.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.TryAddSingleton<ILetterRenderer, LetterRenderer>();
        services.TryAddSingleton(provider =>
            PostOfficeOptions.OfSender(() => provider.GetRequiredService<MailSenders>().Current.Address));

        // Asked for with each letter: a school that is set up by page says it later.
        services.TryAddTransient(provider => OrganizerOf(provider.GetRequiredService<MailSenders>().Current));
        services.TryAddSingleton(provider =>
            new MailSenders(provider.GetRequiredService<IOptions<MailOptions>>(), provider.GetService<SetupSource>()));
        services.TryAddSingleton<MimeComposer>();
        services.TryAddSingleton<MailboxMailer>();
        services.TryAddSingleton<SmtpMailer>();
        services.TryAddKeyedSingleton(Clocks.Machine, TimeProvider.System);
        services.TryAddSingleton<SendGridMailer>();

        // A redirect would carry the key and the letter to an address that no setting names.
        services.AddHttpClient(SendGridMailer.ClientName, (provider, client) =>
                client.Timeout = provider.GetRequiredService<IOptions<MailOptions>>().Value.SendGrid.Timeout)
            .UseSocketsHttpHandler((handler, _) => handler.AllowAutoRedirect = false);
        services.TryAddSingleton<IMailer>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value.Provider switch
        {
            MailProvider.Smtp => provider.GetRequiredService<SmtpMailer>(),
            MailProvider.SendGrid => provider.GetRequiredService<SendGridMailer>(),
            _ => provider.GetRequiredService<MailboxMailer>(),
        });
        return services;
    }

    private static CalendarOrganizer OrganizerOf(LetterSender sender) => new(sender.Name, sender.Address);
}
