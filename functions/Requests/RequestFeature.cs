using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Requests;

public static class RequestFeature
{
    /// <summary>What is asked of the Board, and its answers.</summary>
    public static IServiceCollection AddRequests(this IServiceCollection services) => services
        .AddSingleton<DirectiveDesk>()
        .AddSingleton<DirectiveWake>()
        .AddSingleton<RequestWake>();
}
