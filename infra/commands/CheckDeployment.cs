using BinhHoa2.Embedded.Commands;

namespace BinhHoa2.Commands;

/// <summary>
/// <c>check-deployment</c>: whether the files that a deployment names (<c>ROSTER_FILE</c>, <c>SCHOOL_FILE</c>, <c>PLAN_FILE</c>,
/// <c>FURTHER_PLAN_FILES</c>, variables of azd's environment) are the school's own and the app starts with them, and whether the app
/// can use the durable backend that is chosen. With <c>SETUP_BY_PAGE=true</c> it is to name none. Run by azd before it provisions or
/// deploys.
/// </summary>
/// <param name="variable">The value of an environment variable; null when it is not set.</param>
public sealed class CheckDeployment(Func<string, string?> variable) : IEmbeddedCommand
{
    /// <summary>The assembly that comes with the package the backend <c>azureManaged</c> needs.</summary>
    private const string SchedulerExtension = "Microsoft.Azure.Functions.Worker.Extensions.DurableTask.AzureManaged";

    private const string ByPageAndFiles =
        "SETUP_BY_PAGE=true là thiết lập trường trên trang, nên để trống ROSTER_FILE, SCHOOL_FILE, PLAN_FILE và FURTHER_PLAN_FILES.";

    public CheckDeployment()
        : this(Environment.GetEnvironmentVariable)
    {
    }

    /// <remarks>The app is started with the files, with a data folder and storage of its own, and sends nothing.</remarks>
    /// <exception cref="CommandEndException">A file is missing or still the sample's, or the backend's package is missing.</exception>
    public IReadOnlyDictionary<string, string?> Configure(IReadOnlyList<string> arguments)
    {
        var (roster, profile, plan) = (variable("ROSTER_FILE"), variable("SCHOOL_FILE"), variable("PLAN_FILE"));
        var further = variable("FURTHER_PLAN_FILES");
        var isByPage = variable("SETUP_BY_PAGE") == "true";
        if (isByPage && ((string?[])[roster, profile, plan, further]).Any(file => !string.IsNullOrEmpty(file)))
        {
            throw new CommandEndException(ByPageAndFiles, 1);
        }

        if (!isByPage && SampleCheck.Problem(roster, profile, AppContext.BaseDirectory) is { } problem)
        {
            throw new CommandEndException(problem, 1);
        }

        if (variable("DURABLE_BACKEND") == "azureManaged"
            && !File.Exists(Path.Combine(AppContext.BaseDirectory, SchedulerExtension + ".dll")))
        {
            throw new CommandEndException($"DURABLE_BACKEND=azureManaged cần gói {SchedulerExtension}; ứng dụng này chưa có gói đó.", 1);
        }

        var settings = TrialSettings.Create();
        if (isByPage)
        {
            settings["Sample"] = "false";
            return settings;
        }

        settings["Roster:File"] = roster;
        settings["School:File"] = profile;
        if (!string.IsNullOrEmpty(plan))
        {
            settings["Plan:File"] = plan;
        }

        if (!string.IsNullOrEmpty(further))
        {
            settings["Plan:Further"] = further;
        }

        return settings;
    }

    public async Task<int> RunAsync(EmbeddedCommandContext context, CancellationToken cancellation)
    {
        await Console.Out.WriteLineAsync(variable("SETUP_BY_PAGE") == "true"
            ? "Trường sẽ được thiết lập trên trang thiết lập, bằng mã trong kho khóa (bí mật setup-code)."
            : "Danh sách nhân sự, hồ sơ trường và kế hoạch đã sẵn sàng.");
        return 0;
    }
}
