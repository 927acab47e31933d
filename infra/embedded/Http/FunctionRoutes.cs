using BinhHoa2.Embedded.Functions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Http;

/// <summary>Serves the app's HTTP functions on their routes.</summary>
internal static class FunctionRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<FunctionEndpoint>();
        foreach (var function in endpoints.ServiceProvider.GetRequiredService<FunctionTable>().Http)
        {
            var route = endpoints.Map(function.Route, http => endpoint.ServeAsync(function, http)).WithDisplayName(function.Name);
            if (function.Methods.Count > 0)
            {
                route.WithMetadata(new HttpMethodMetadata(function.Methods));
            }
        }
    }

    /// <summary>The cloud's host knows no 405: a method a function does not list has no route.</summary>
    public static Task UnlistedMethodIsNotFound(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is not null and not RouteEndpoint)
        {
            http.SetEndpoint(null);
        }

        return next(http);
    }
}
