using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Links;

/// <summary>Registers what every page behind a link shares.</summary>
public static class LinksFeature
{
    public static IServiceCollection AddLinks(this IServiceCollection services) => services
        .AddSingleton<LinkAuthorizer>()
        .AddSingleton<RefusalPage>()
        .AddSingleton<BoardAuthorizer>()
        .AddSingleton<StorageOutagePage>()
        .AddSingleton<HostReadiness>()
        .AddSingleton<FreshLinkService>()
        .AddSingleton<LinkRevocation>()
        .AddHealthChecks().Services;
}
