using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Rehearsals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Functions.Rehearsal;

public static class RehearsalFeature
{
    /// <summary>The rehearsal of a year.</summary>
    public static IServiceCollection AddRehearsal(this IServiceCollection services) => services
        .AddSingleton(provider => OptionsOf(provider.GetRequiredService<IOptions<MailOptions>>().Value))
        .AddSingleton<Rehearser>()
        .AddSingleton<RehearsalRecords>();

    private static RehearsalOptions OptionsOf(MailOptions mail) => new(mail.FromName, mail.FromAddress);
}
