using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;

namespace BinhHoa2.Shared.Plans;

/// <summary>Says by the settings where a school's setup comes from.</summary>
public static class SetupOrigins
{
    /// <summary>The setting that says whether the sample stands in for files that are not named.</summary>
    /// <value><c>true</c> by default.</value>
    public const string Sample = "Sample";

    /// <summary>The settings that name the files no school can do without.</summary>
    public static readonly ImmutableArray<string> Files = ["Plan:File", "Roster:File", "School:File"];

    private const string FurtherPlans = "Plan:Further";

    /// <summary>A school without the sample and without any file is set up by page.</summary>
    public static SetupOrigin Of(IConfiguration configuration) =>
        !IsOff(configuration[Sample]) ? SetupOrigin.Sample
        : Files.Add(FurtherPlans).All(name => string.IsNullOrEmpty(configuration[name])) ? SetupOrigin.Page
        : SetupOrigin.Files;

    private static bool IsOff(string? setting) => bool.TryParse(setting, out var isOn) && !isOn;
}
