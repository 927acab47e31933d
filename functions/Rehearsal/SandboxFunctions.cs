using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>The orchestrations, activities and timers of an app, found by the attributes that its host finds them by.</summary>
internal sealed class SandboxFunctions(Assembly assembly)
{
    /// <summary>Those of this app.</summary>
    public static SandboxFunctions OfApp { get; } = new(typeof(SandboxFunctions).Assembly);

    /// <summary>By name.</summary>
    public IReadOnlyDictionary<string, SandboxFunction> Orchestrations { get; } = Named(assembly, typeof(OrchestrationTriggerAttribute));

    /// <summary>By name.</summary>
    public IReadOnlyDictionary<string, SandboxFunction> Activities { get; } = Named(assembly, typeof(ActivityTriggerAttribute));

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<(SandboxFunction Function, DailySchedule Schedule)> Timers { get; } =
    [
        .. SandboxFunction.In(assembly, typeof(TimerTriggerAttribute))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => (f, DailySchedule.Parse(((TimerTriggerAttribute)f.Trigger).Schedule))),
    ];

    private static Dictionary<string, SandboxFunction> Named(Assembly assembly, Type trigger) =>
        SandboxFunction.In(assembly, trigger).ToDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);
}
