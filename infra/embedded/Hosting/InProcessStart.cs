namespace BinhHoa2.Embedded.Hosting;

/// <summary>Starts an app for another program in this process.</summary>
internal static class InProcessStart
{
    public static async Task<EmbeddedHost> StartAsync(EmbeddedHostOptions options, CancellationToken cancellation)
    {
        var request = new HostRequest(
            options.Assembly, options.Types, options.AppFolder, options.AppFolder, [], options.Settings, Command: null, Console: false);
        var prepared = await HostPreparation.PrepareAsync(request, _ => { }, cancellation);
        var app = await BuildAsync(options, prepared);
        try
        {
            await app.StartAsync(cancellation);
            return app.Embedded;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static async Task<EmbeddedApp> BuildAsync(EmbeddedHostOptions options, PreparedHost prepared)
    {
        try
        {
            return options.RunEntryPoint ? AppProgram.Build(prepared) : AppProgram.Build(prepared, options.ConfigureServices);
        }
        catch
        {
            await prepared.DisposeAsync();
            throw;
        }
    }
}
