using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function by a schedule: six fields beginning with seconds, or five, in UTC; or <c>%Setting%</c>, whose value is one.</summary>
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    public string Schedule { get; } = schedule;

    /// <summary>Whether what was missed while nothing ran is made up for by one run at the start.</summary>
    /// <value>Default: yes.</value>
    public bool UseMonitor { get; set; } = true;

    public bool RunOnStartup { get; set; }
}
