using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.OwnYear;

/// <summary>Registers a person's own school year.</summary>
public static class OwnYearFeature
{
    public static IServiceCollection AddOwnYear(this IServiceCollection services) => services
        .AddSingleton<OwnYearReader>()
        .AddSingleton<OwnYearService>();
}
