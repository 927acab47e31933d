using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Semester;

public static class SemesterFeature
{
    /// <summary>The pages of drafted reports.</summary>
    public static IServiceCollection AddSemester(this IServiceCollection services) =>
        services.AddSingleton<ReportService>().AddSingleton<ReportSteps>();
}
