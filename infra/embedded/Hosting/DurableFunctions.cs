using System.Text.RegularExpressions;
using BinhHoa2.Embedded.Durable;
using BinhHoa2.Embedded.Functions;
using Microsoft.DurableTask;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>Hands the app's orchestrations and activities to the durable runtime.</summary>
internal static partial class DurableFunctions
{
    public static DurableRuntime CreateRuntime(PreparedHost prepared, IServiceProvider services)
    {
        var options = new DurableRuntimeOptions
        {
            HubName = HubName().IsMatch(prepared.HostJson.HubName)
                ? prepared.HostJson.HubName
                : throw new HostStartException($"host.json: hubName là \"{prepared.HostJson.HubName}\"; dùng chữ cái và chữ số, bắt đầu bằng chữ cái, nhiều nhất 40."),
            DefaultVersion = prepared.HostJson.DefaultVersion,
            VerifyReplay = services.GetRequiredService<IConfiguration>().GetValue<bool>("Embedded:VerifyReplay"),
        };
        return new(
            options, prepared.Storage.Tables, prepared.Storage.Blobs, RegistryOf(services), services,
            prepared.Time.SchoolTime, TimeProvider.System, prepared.InFlight, services.GetRequiredService<ILoggerFactory>());
    }

    /// <summary>The orchestrations and activities of the function table that is among the services.</summary>
    public static DurableTaskRegistry RegistryOf(IServiceProvider services)
    {
        var table = services.GetRequiredService<FunctionTable>();
        var scopes = services.GetRequiredService<IServiceScopeFactory>();
        var registry = new DurableTaskRegistry();
        foreach (var orchestration in table.Orchestrations)
        {
            registry.AddOrchestrator(orchestration.Name, new OrchestrationTask(orchestration, scopes));
        }

        foreach (var activity in table.Activities)
        {
            registry.AddActivity(activity.Name, new ActivityTask(activity, scopes));
        }

        return registry;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,39}$", RegexOptions.None, 1000)]
    private static partial Regex HubName();
}
