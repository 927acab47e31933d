using BinhHoa2.Embedded.Functions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Http;

/// <summary>Serves the app's HTTP functions on their routes.</summary>
internal static class FunctionRoutes
{
    public static void Map(WebApplication web)
    {
        var table = web.Services.GetRequiredService<FunctionTable>();
        var endpoint = web.Services.GetRequiredService<FunctionEndpoint>();
        web.UseRouting();
        web.Use(UnlistedMethodIsNotFound);
        foreach (var function in table.Http)
        {
            var route = web.Map(function.Route, http => endpoint.ServeAsync(function, http)).WithDisplayName(function.Name);
            if (function.Methods.Count > 0)
            {
                route.WithMetadata(new HttpMethodMetadata(function.Methods));
            }
        }
    }

    /// <summary>The cloud's host knows no 405: a method a function does not list has no route.</summary>
    private static Task UnlistedMethodIsNotFound(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is not null and not RouteEndpoint)
        {
            http.SetEndpoint(null);
        }

        return next(http);
    }
}
