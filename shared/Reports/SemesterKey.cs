using System.Text.Json.Serialization;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>Identifies a semester's review of a plan of a school; the input of its orchestration.</summary>
/// <param name="CutOff">The last day counted, in the school's time zone.</param>
public sealed record SemesterKey(SchoolId School, SchoolYear Year, Review Review, DateOnly CutOff)
{
    /// <summary>The plan that is reviewed; null for the plan a school began with.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlanId? Plan { get; init; }

    /// <summary>The review among those of a school year, in the keys of letters: <c>midyear</c>, <c>midyear.chuyen-mon</c>.</summary>
    [JsonIgnore]
    public string Name => Review.ToString().ToLowerInvariant() + (Plan is { } of ? $".{of}" : string.Empty);

    /// <summary>The month of the cut-off, whose ledger contains the report's letters.</summary>
    public SchoolMonth Month => new(School, CutOff.Year, CutOff.Month);

    /// <summary>The first moment no longer counted: the midnight at which the cut-off day ends, in the school's zone.</summary>
    public DateTimeOffset Moment => VietnamTime.At(CutOff.AddDays(1), TimeOnly.MinValue);

    /// <summary>The end of the cut-off's working day, to which orchestrations of version 2.0 counted.</summary>
    public DateTimeOffset EndOfCutOff => VietnamTime.At(CutOff, SchoolHours.End);

    /// <summary>The last moment that is counted.</summary>
    public DateTimeOffset LastMoment => Moment.AddTicks(-1);

    /// <summary>How the texts of all keys of a school year begin.</summary>
    public static string BeginOf(SchoolId school, SchoolYear year) => $"{school}_{year}_";

    public override string ToString() => $"{School}_{Year}_{Name}";
}
