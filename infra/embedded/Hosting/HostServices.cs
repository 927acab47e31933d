using BinhHoa2.Embedded.Durable;
using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Http;
using BinhHoa2.Embedded.Pages;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Embedded.Time;
using BinhHoa2.Embedded.Timers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>
/// Adds this host's services to an app's host before it is built, and removes the worker's services that need a Functions host.
/// </summary>
internal static class HostServices
{
    private const string Worker = "Microsoft.Azure.Functions.Worker";
    private const string AspNetCore = "Microsoft.AspNetCore.";
    private const string WebServer = "Microsoft.AspNetCore.Hosting";
    private const string DefaultLogs = "Microsoft.Extensions.Logging.";

    public static void Configure(IHostBuilder builder, PreparedHost prepared)
    {
        builder.UseDefaultServiceProvider(provider => provider.ValidateScopes = true);
        builder.ConfigureServices((context, services) =>
        {
            context.HostingEnvironment.ApplicationName = prepared.Request.Assembly.GetName().Name!;
            context.HostingEnvironment.ContentRootPath = prepared.Request.AppFolder;
            context.HostingEnvironment.ContentRootFileProvider = new PhysicalFileProvider(prepared.Request.AppFolder);
            Replace(services);
            AddFunctions(services, prepared);
            AddPages(services, prepared);
            AddServer(services, prepared);
            prepared.Request.ChangeServices?.Invoke(services);
            services.AddLogging(logging => HostLogging.Configure(logging, prepared, context.Configuration));
        });
    }

    /// <summary>
    /// Removes the services that talk to a Functions host: the worker's hosted services and its log providers. This host's hosted
    /// services start before the app's, which use them; the web server opens last and closes first.
    /// </summary>
    private static void Replace(IServiceCollection services)
    {
        var hosted = services.Where(service => service.ServiceType == typeof(IHostedService)).ToList();
        services.RemoveAll<IHostedService>();
        services.AddHostedService<DurableService>();
        services.AddHostedService<TimerService>();
        services.AddHostedService<DiskWatch>();
        hosted.FindAll(service => !IsOf(service, Worker, AspNetCore)).ForEach(services.Add);
        hosted.FindAll(service => IsOf(service, WebServer)).ForEach(services.Add);
        services.Where(service => service.ServiceType == typeof(ILoggerProvider) && IsOf(service, Worker, DefaultLogs)).ToList()
            .ForEach(provider => services.Remove(provider));
    }

    private static bool IsOf(ServiceDescriptor service, params ReadOnlySpan<string> assemblies)
    {
        var name = service.IsKeyedService ? null : service.ImplementationType?.Assembly.GetName().Name;
        foreach (var assembly in assemblies)
        {
            if (name is not null && name.StartsWith(assembly, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddFunctions(IServiceCollection services, PreparedHost prepared)
    {
        services.Replace(ServiceDescriptor.Singleton(prepared.Time.SchoolTime));
        services.AddSingleton(prepared.HostJson);
        services.AddSingleton(prepared.Data);
        services.AddSingleton(prepared.Storage);
        services.AddSingleton(prepared.Disk);
        services.AddSingleton(prepared.Key);
        services.AddSingleton(prepared.Time);
        services.AddSingleton(prepared.Time.InFlight);
        services.AddSingleton(provider => new FunctionTable(
            new FunctionDiscovery(prepared.HostJson.RoutePrefix, provider.GetRequiredService<IConfiguration>())
                .Find(prepared.Request.Assembly, prepared.Request.Types)));
        services.AddSingleton<FunctionEndpoint>();
        services.AddSingleton(provider => DurableFunctions.CreateRuntime(prepared, provider));
        services.AddSingleton(provider => provider.GetRequiredService<DurableRuntime>().Client);
        services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        if (!prepared.Request.Console)
        {
            services.AddSingleton<IHostLifetime, QuietLifetime>();
        }
    }

    private static void AddPages(IServiceCollection services, PreparedHost prepared)
    {
        services.AddSingleton(prepared.Addresses);
        services.AddSingleton(prepared.HostPageKey);
        services.AddSingleton<ConsolePages>();
        services.AddSingleton<ListedPages>();
        services.AddSingleton<HostStatus>();
        services.AddSingleton<ClockMove>();

        // Only the check: the service that runs checks is registered by an app that asks for them.
        services.Configure<HealthCheckServiceOptions>(health =>
            health.Registrations.Add(new("disk", new DiskHealthCheck(prepared.Disk), failureStatus: null, tags: null)));
    }

    private static void AddServer(IServiceCollection services, PreparedHost prepared)
    {
        services.AddSingleton<IStartupFilter, HostPipeline>();
        services.Configure<SocketTransportOptions>(sockets => sockets.CreateBoundListenSocket = prepared.Addresses.Take);
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = prepared.MaxRequestBytes;
        });
    }
}
