using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Rehearsals;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Rehearsal;

public static class RehearsalFeature
{
    /// <summary>The rehearsal of a year.</summary>
    public static IServiceCollection AddRehearsal(this IServiceCollection services) => services
        .AddTransient(provider => OptionsOf(provider.GetRequiredService<MailSenders>()))
        .AddTransient<Rehearser>()
        .AddSingleton<SchoolSnapshots>()
        .AddSingleton<RehearsalRecords>();

    private static RehearsalOptions OptionsOf(MailSenders senders) => new(senders.Current.Name, senders.Current.Address);
}
