using BinhHoa2.Shared.Erasures;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Erasure;

public static class ErasureFeature
{
    /// <summary>Erasing a person, a reply or a file on request.</summary>
    public static IServiceCollection AddErasure(this IServiceCollection services) => services
        .AddSingleton(AnswerTimes.BuiltIn())
        .AddSingleton<ErasureRecords>()
        .AddSingleton<ErasedPeople>()
        .AddSingleton<ReportErasure>()
        .AddSingleton<DeskErasure>()
        .AddSingleton<ErasureWork>()
        .AddSingleton<ErasureRegister>()
        .AddSingleton<ErasureService>();
}
