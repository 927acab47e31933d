namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where a timer stands in its schedule, UTC.</summary>
public sealed class ScheduleStatus
{
    /// <summary>The occurrence that ran last; the default value when none ever did.</summary>
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
