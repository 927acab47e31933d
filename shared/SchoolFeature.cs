using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Configuration;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Health;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Mail.Events;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BinhHoa2.Shared;

public static class SchoolFeature
{
    /// <summary>What every story needs: school time, the calendar, the records, links, letters and pages.</summary>
    /// <remarks>When the host starts, the settings are checked, and each that is wrong is named.</remarks>
    /// <exception cref="InvalidOperationException">A setting that must be a number is none.</exception>
    public static IServiceCollection AddSchool(this IServiceCollection services, IConfiguration configuration)
    {
        // School time: a host whose time is virtual puts its own clock in its place.
        services.TryAddSingleton(TimeProvider.System);

        var storage = new StorageOptions
        {
            ConnectionString = configuration[StorageOptions.Setting],
            AccountName = configuration[$"{StorageOptions.Setting}:accountName"],
            ClientId = configuration[$"{StorageOptions.Setting}:clientId"],
        };
        services.AddChecked(storage, s => s.Faults());
        services.AddSingleton<SchoolStorage>();
        services.AddChecked(MalwareScanOptions.From(configuration), s => s.Faults());
        services.AddSingleton<MalwareScans>();
        services.AddSingleton<SetupRecords>();
        services.AddSingleton<SetupSource>();
        services.AddSingleton<PauseRecords>();
        services.AddSingleton<FirstStartRecords>();
        services.AddSingleton(provider =>
            new SetupExpectation(SetupOrigins.Of(configuration), provider.GetRequiredService<SetupSource>()));
        services.AddSingleton<OwnDayRecords>();
        services.AddSingleton(Salts.Of(configuration[Salts.SeedSetting]));
        services.AddSingleton<MonthRecords>();
        services.AddSingleton<MonthPeople>();
        services.AddSingleton<MonthRevisions>();
        services.AddSingleton<MovedDays>();
        services.AddSingleton<AskedReminders>();
        services.AddSingleton<LinkEpochs>();
        services.AddSingleton<ReplyRecords>();
        services.AddSingleton<RequestRecords>();
        services.AddSingleton<CommitmentRecords>();
        services.AddSingleton<RootRecords>();
        services.AddSingleton(provider => new EvidenceBlobs(provider.GetRequiredService<SchoolStorage>(), TimeProvider.System));
        services.AddSingleton<ReportRecords>();
        services.AddSingleton<LinkSecretRecord>();
        services.AddSingleton<Ledger>();
        services.AddSingleton<SweepRecords>();
        services.AddSingleton<DeskRecords>();

        var links = new LinkOptions
        {
            BaseAddress = BaseAddress(configuration),
            Secret = configuration["Links:Secret"],
            PreviousSecret = configuration["Links:PreviousSecret"],
            RequestsPerMinute = configuration.GetValue("Links:RequestsPerMinute", 120),
            RefusalsPerMinute = configuration.GetValue("Links:RefusalsPerMinute", 60),
        };
        services.AddChecked(links, l => l.Faults());
        services.AddSingleton<LinkRates>();
        services.AddSingleton<SchoolLinks>();

        services.AddSchoolCalendar();
        services.AddMail(configuration);
        services.AddSingleton<IDutyPause, SetupPause>();
        services.AddSingleton<PostOffice>();
        services.AddSingleton<WebhookHandler>();
        services.AddPages();
        services.AddReplies(ReplyLimits.From(configuration));
        return services;
    }

    /// <summary>The address in mails: the configured one, or the name the host says it has; empty if neither is there.</summary>
    private static string BaseAddress(IConfiguration configuration)
    {
        if (configuration["Links:BaseAddress"] is { Length: > 0 } configured)
        {
            return configured.TrimEnd('/');
        }

        if (configuration["WEBSITE_HOSTNAME"] is not { Length: > 0 } host)
        {
            return string.Empty;
        }

        var isHere = Uri.TryCreate($"http://{host}", UriKind.Absolute, out var uri) && uri.IsLoopback;
        return $"{(isHere ? "http" : "https")}://{host}";
    }
}
