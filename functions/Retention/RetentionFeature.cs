using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Retention;

public static class RetentionFeature
{
    /// <summary>How long the school's years are kept, and their removal.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddSingleton(RetentionTimes.BuiltIn())
        .AddSingleton<RetentionRecords>()
        .AddSingleton<MonthRemoval>()
        .AddSingleton<ReportRemoval>()
        .AddSingleton<LeftPeople>()
        .AddSingleton<YearRemoval>()
        .AddSingleton<RetentionService>()
        .AddSingleton<HistoryPurge>();
}
