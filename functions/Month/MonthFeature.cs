using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Month;

public static class MonthFeature
{
    /// <summary>A month's reminders and summary.</summary>
    public static IServiceCollection AddMonth(this IServiceCollection services) =>
        services
            .AddSingleton<WaveReader>()
            .AddSingleton<OwedWork>()
            .AddSingleton<MovedWork>()
            .AddSingleton<ResumedMonths>()
            .AddSingleton<DigestComposer>()
            .AddSingleton<DigestPreview>()
            .AddSingleton<WaitingRequests>()
            .AddSingleton<EarlierMonths>()
            .AddSingleton<ClosedMonths>();
}
