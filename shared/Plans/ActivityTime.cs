using System.Text.Json.Serialization;

namespace BinhHoa2.Shared.Plans;

/// <summary>What a plan says of an activity's time beside the day it is due; frozen with the month.</summary>
public sealed record ActivityTime
{
    /// <summary>The first day of a range that ends with the due day, in the school's zone; null for a day alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? From { get; init; }

    /// <summary>The week of the month that the plan names instead of a day, counted from 1; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Week { get; init; }

    /// <summary>The words of the plan, "Tuần 3-4"; without any those of its week. Null if there is neither.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Words { get; init; }
}
