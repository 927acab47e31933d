using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Health;

/// <summary>Registers what the health endpoints call.</summary>
public static class HealthFeature
{
    public static IServiceCollection AddHealth(this IServiceCollection services) =>
        services.AddSingleton<HealthReader>().AddSingleton<RecentHealth>();
}
