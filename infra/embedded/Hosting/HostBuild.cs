using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>
/// Runs an app's own Program up to the host it builds, by the events every .NET host raises while it is built: services
/// are added from outside, and the Program does not get as far as running the host.
/// </summary>
internal sealed class HostBuild : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<HostBuild?> Flowing = new();

    private readonly Action<IHostBuilder> configure;
    private readonly List<IDisposable> subscriptions = [];
    private readonly PreparedHost prepared;
    private IHost? built;
    private bool hasSettings;

    private HostBuild(PreparedHost prepared, Action<IHostBuilder> configure)
    {
        this.prepared = prepared;
        this.configure = configure;
    }

    /// <summary>The build this call is part of: several hosts can be built at a time in one process.</summary>
    public static HostBuild? Current => Flowing.Value;

    /// <summary>The host the program builds, not started.</summary>
    /// <exception cref="InvalidOperationException">The program has ended without building one, or builds none that serves
    /// functions.</exception>
    public static IHost Run(Action program, PreparedHost prepared, Action<IHostBuilder> configure)
    {
        HostSettings.Enable();
        using var build = new HostBuild(prepared, configure);
        Flowing.Value = build;
        build.subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(build));
        try
        {
            program();
        }
        catch (HostAbortedException) when (build.built is not null)
        {
            // The host was captured; the Program was aborted on purpose.
        }
        finally
        {
            Flowing.Value = null;
        }

        var name = prepared.Request.Assembly.GetName().Name;
        var host = build.built ?? throw new InvalidOperationException($"{name} ended without building a host.");
        return build.hasSettings ? host : throw new InvalidOperationException(
            $"{name} has not taken this host's settings: its Program must call ConfigureFunctionsWebApplication, and no "
            + "ASPNETCORE_PREVENTHOSTINGSTARTUP may be set.");
    }

    /// <summary>Puts this host's settings above those the app has so far.</summary>
    public void AddSettings(IConfigurationBuilder settings)
    {
        settings.AddLayers(prepared.Request, prepared.Defaults).AddInMemoryCollection(prepared.Decided);
        hasSettings = true;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (Flowing.Value == this && value.Name == "Microsoft.Extensions.Hosting")
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Flowing.Value != this)
        {
            return;
        }

        if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
        {
            configure(builder);
        }
        else if (value is { Key: "HostBuilt", Value: IHost host })
        {
            built = host;
            throw new HostAbortedException();
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
}
