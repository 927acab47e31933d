using BinhHoa2.Embedded.Commands;

namespace BinhHoa2.Commands;

/// <summary>
/// <c>check-deployment</c>: whether the files that a deployment names (<c>ROSTER_FILE</c>, <c>SCHOOL_FILE</c>, <c>PLAN_FILE</c>,
/// <c>FURTHER_PLAN_FILES</c>, variables of azd's environment) are the school's own and the app starts with them, and whether the app
/// can use the durable backend that is chosen. Run by azd before it provisions or deploys.
/// </summary>
/// <param name="variable">The value of an environment variable; null when it is not set.</param>
public sealed class CheckDeployment(Func<string, string?> variable) : IEmbeddedCommand
{
    /// <summary>The assembly that comes with the package the backend <c>azureManaged</c> needs.</summary>
    private const string SchedulerExtension = "Microsoft.Azure.Functions.Worker.Extensions.DurableTask.AzureManaged";

    public CheckDeployment()
        : this(Environment.GetEnvironmentVariable)
    {
    }

    /// <remarks>The app is started with the files, with a data folder and storage of its own, and sends nothing.</remarks>
    /// <exception cref="CommandEndException">A file is missing or still the sample's, or the backend's package is missing.</exception>
    public IReadOnlyDictionary<string, string?> Configure(IReadOnlyList<string> arguments)
    {
        var (roster, profile, plan) = (variable("ROSTER_FILE"), variable("SCHOOL_FILE"), variable("PLAN_FILE"));
        if (SampleCheck.Problem(roster, profile, AppContext.BaseDirectory) is { } problem)
        {
            throw new CommandEndException(problem, 1);
        }

        if (variable("DURABLE_BACKEND") == "azureManaged"
            && !File.Exists(Path.Combine(AppContext.BaseDirectory, SchedulerExtension + ".dll")))
        {
            throw new CommandEndException($"DURABLE_BACKEND=azureManaged cần gói {SchedulerExtension}; ứng dụng này chưa có gói đó.", 1);
        }

        var settings = TrialSettings.Create();
        settings["Roster:File"] = roster;
        settings["School:File"] = profile;
        if (!string.IsNullOrEmpty(plan))
        {
            settings["Plan:File"] = plan;
        }

        if (variable("FURTHER_PLAN_FILES") is { Length: > 0 } further)
        {
            settings["Plan:Further"] = further;
        }

        return settings;
    }

    public async Task<int> RunAsync(EmbeddedCommandContext context, CancellationToken cancellation)
    {
        await Console.Out.WriteLineAsync("Danh sách nhân sự, hồ sơ trường và kế hoạch đã sẵn sàng.");
        return 0;
    }
}
