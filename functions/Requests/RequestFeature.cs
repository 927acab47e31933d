using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Requests;

/// <summary>Registers requests and the directives that answer them.</summary>
public static class RequestFeature
{
    public static IServiceCollection AddRequests(this IServiceCollection services) => services
        .AddSingleton<DirectiveService>()
        .AddSingleton<BoardNewsReader>()
        .AddSingleton<BoardNewsService>()
        .AddSingleton<OrchestrationSignal>();
}
