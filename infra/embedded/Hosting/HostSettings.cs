using BinhHoa2.Embedded.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

[assembly: HostingStartup(typeof(HostSettings))]

namespace BinhHoa2.Embedded.Hosting;

/// <summary>
/// Puts this host's settings above all others the app has, before its Program reads any: ASP.NET Core runs it, as the
/// environment names this assembly, while the Program asks for its web application.
/// </summary>
internal sealed class HostSettings : IHostingStartup
{
    private const string StartupAssemblies = "ASPNETCORE_HOSTINGSTARTUPASSEMBLIES";
    private static readonly Lock Gate = new();

    /// <summary>Says in this process's environment what every host built in it is to heed.</summary>
    public static void Enable()
    {
        lock (Gate)
        {
            var own = typeof(HostSettings).Assembly.GetName().Name!;
            var named = Environment.GetEnvironmentVariable(StartupAssemblies);
            if (named is null || !named.Split(';').Contains(own))
            {
                Environment.SetEnvironmentVariable(StartupAssemblies, named is null ? own : $"{named};{own}");
            }

            // Otherwise each host watches the working folder with all below it for a settings file that is never there.
            Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        }
    }

    public void Configure(IWebHostBuilder builder)
    {
        if (HostBuild.Current is { } build)
        {
            builder.ConfigureAppConfiguration((_, settings) => build.AddSettings(settings));
        }
    }
}
