using BinhHoa2.Embedded.Http;
using BinhHoa2.Embedded.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>Serves the functions from the app's own web server, in place of what the worker serves there to the Functions host.</summary>
internal sealed class HostPipeline : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => app
        .UseRouting()
        .Use(FunctionRoutes.UnlistedMethodIsNotFound)
        .Use((http, served) => http.RequestServices.GetRequiredService<ConsolePages>().MarkAsync(http, served))
        .UseEndpoints(endpoints =>
        {
            FunctionRoutes.Map(endpoints);
            HostPages.Map(endpoints);
        });
}
