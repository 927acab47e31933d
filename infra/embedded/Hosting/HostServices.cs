using BinhHoa2.Embedded.Durable;
using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Http;
using BinhHoa2.Embedded.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>The services and settings every app finds, registered before its own.</summary>
internal static class HostServices
{
    public static WebApplicationBuilder CreateWebBuilder(PreparedHost prepared)
    {
        var request = prepared.Request;
        var web = WebApplication.CreateEmptyBuilder(new()
        {
            ApplicationName = request.Assembly.GetName().Name,
            ContentRootPath = request.AppFolder,
            EnvironmentName = Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT"),
        });
        web.Configuration.AddLayers(request, prepared.Defaults);
        web.Configuration.AddInMemoryCollection(prepared.Decided);
        web.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = true);
        AddLogging(web.Logging, prepared, web.Configuration);
        AddServer(web, prepared);
        AddFunctions(web.Services, prepared);
        return web;
    }

    private static void AddLogging(ILoggingBuilder logging, PreparedHost prepared, ConfigurationManager settings)
    {
        foreach (var (category, level) in prepared.HostJson.LogLevels)
        {
            logging.AddFilter(category.Equals("default", StringComparison.OrdinalIgnoreCase) ? null : category, level);
        }

        logging.AddConfiguration(settings.GetSection("Logging"));

        // The server's own request log prints addresses, and addresses carry links and keys.
        logging.AddFilter("Microsoft.AspNetCore", level => level >= LogLevel.Warning);
        if (prepared.Request.Console)
        {
            logging.AddSimpleConsole(console => console.SingleLine = true);
            logging.AddFilter<ConsoleLoggerProvider>("Microsoft.AspNetCore", level => level >= LogLevel.Warning);

            // Why a start is refused is said in one line instead, see EmbeddedApp.
            logging.AddFilter<ConsoleLoggerProvider>("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        }
    }

    private static void AddServer(WebApplicationBuilder web, PreparedHost prepared)
    {
        web.WebHost.UseKestrelCore().UseSockets(sockets => sockets.CreateBoundListenSocket = prepared.Addresses.Take);
        web.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = prepared.MaxRequestBytes;
        });
        web.Services.AddRouting();
        web.Services.AddMvcCore();
    }

    private static void AddFunctions(IServiceCollection services, PreparedHost prepared)
    {
        services.AddSingleton(prepared.Time.SchoolTime);
        services.AddSingleton(prepared.Time);
        services.AddSingleton(prepared.InFlight);
        services.AddSingleton(prepared);
        services.AddSingleton(provider => new FunctionTable(
            new FunctionDiscovery(prepared.HostJson.RoutePrefix, provider.GetRequiredService<IConfiguration>()).Find(prepared.Request.Assembly, prepared.Request.Types)));
        services.AddSingleton<FunctionEndpoint>();
        services.AddSingleton(provider => DurableFunctions.CreateRuntime(prepared, provider));
        services.AddSingleton(provider => provider.GetRequiredService<DurableRuntime>().Client);
        services.AddHostedService<DurableService>();
        services.AddHostedService<TimerService>();
        services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        if (!prepared.Request.Console)
        {
            services.AddSingleton<IHostLifetime, QuietLifetime>();
        }
    }
}
