using BinhHoa2.Shared.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Sweep;

public static class SweepFeature
{
    /// <summary>The daily sweep and the import of the configured files.</summary>
    public static IServiceCollection AddSweep(this IServiceCollection services, IConfiguration configuration)
    {
        var defaults = new SetupOptions();
        var setup = new SetupOptions
        {
            PlanFile = configuration["Plan:File"] ?? defaults.PlanFile,
            FurtherPlanFiles = configuration["Plan:Further"] ?? defaults.FurtherPlanFiles,
            RosterFile = configuration["Roster:File"] ?? defaults.RosterFile,
            SchoolFile = configuration["School:File"] ?? defaults.SchoolFile,
        };
        services.AddChecked(setup, s => s.Faults());
        services.AddSingleton<ConfiguredFiles>().AddSingleton<ISetupFiles>(provider => provider.GetRequiredService<ConfiguredFiles>());
        services.AddSingleton<SetupImport>();
        services.AddHostedService(provider => provider.GetRequiredService<SetupImport>());
        services.AddSingleton<ChangedAddresses>().AddSingleton<Sweeper>();
        return services;
    }
}
