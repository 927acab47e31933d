using BinhHoa2.Shared.Archives;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Archive;

public static class ArchiveFeature
{
    /// <summary>The archive of a school year.</summary>
    public static IServiceCollection AddArchive(this IServiceCollection services) => services
        .AddSingleton<ArchiveRecords>()
        .AddSingleton<ArchiveYears>()
        .AddSingleton<ArchiveBuilder>()
        .AddSingleton<DeskArchive>();
}
