using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Links;

public static class LinksFeature
{
    /// <summary>What every page behind a link shares.</summary>
    public static IServiceCollection AddLinks(this IServiceCollection services) => services
        .AddSingleton<LinkDoor>()
        .AddSingleton<FailedStorage>()
        .AddSingleton<FreshLinkDesk>();
}
