using BinhHoa2.Functions.Erasure;
using BinhHoa2.Functions.Retention;
using BinhHoa2.Shared.Configuration;
using BinhHoa2.Shared.Plans;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Sweep;

public static class SweepFeature
{
    /// <summary>The daily sweep with what it alone keeps going, and the import of the configured files.</summary>
    public static IServiceCollection AddSweep(this IServiceCollection services, IConfiguration configuration)
    {
        var origin = SetupOrigins.Of(configuration);
        var defaults = origin == SetupOrigin.Sample
            ? new SetupOptions()
            : new SetupOptions { PlanFile = string.Empty, RosterFile = string.Empty, SchoolFile = string.Empty };
        var setup = new SetupOptions
        {
            Sample = configuration[SetupOrigins.Sample] ?? defaults.Sample,
            Origin = origin,
            PlanFile = configuration["Plan:File"] ?? defaults.PlanFile,
            FurtherPlanFiles = configuration["Plan:Further"] ?? defaults.FurtherPlanFiles,
            RosterFile = configuration["Roster:File"] ?? defaults.RosterFile,
            SchoolFile = configuration["School:File"] ?? defaults.SchoolFile,
        };
        services.AddChecked(setup, s => s.Faults());
        services.AddSingleton<ConfiguredFiles>().AddSingleton<ISetupFiles>(provider => provider.GetRequiredService<ConfiguredFiles>());
        services.AddSingleton<SetupImport>();
        services.AddHostedService(provider => provider.GetRequiredService<SetupImport>());
        services.AddSingleton<ChangedAddresses>().AddSingleton<EndedWork>().AddSingleton<ReviewSweep>().AddSingleton<Sweeper>();
        return services.AddRetention().AddErasure();
    }
}
