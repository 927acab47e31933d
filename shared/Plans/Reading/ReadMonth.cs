using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BinhHoa2.Shared.Plans.Reading;

/// <summary>A month of a plan as it was read. The three lists are of one length: one entry for each activity.</summary>
/// <param name="Year">The calendar year; null when neither the month nor the plan states one.</param>
/// <param name="Activities">Word for word, without bullet or number.</param>
/// <param name="Due">The last day that is stated for the activity.</param>
/// <param name="Responsible">Who is responsible, as it is written.</param>
public sealed record ReadMonth(
    int? Year,
    int Month,
    ImmutableArray<string> Activities,
    ImmutableArray<DateOnly?> Due,
    ImmutableArray<string?> Responsible)
{
    /// <summary>Where each activity stands in the document, in Vietnamese; a page shows it, the command does not print it.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>When each is, as a cell or a line of its own says it; null where the activity's own words are all there is.</summary>
    [JsonIgnore]
    public ImmutableArray<string?> Times { get; init; } = [];

    /// <summary>Who takes part in each beside who is responsible, as a column of the table says it; null for none.</summary>
    [JsonIgnore]
    public ImmutableArray<string?> Support { get; init; } = [];

    /// <summary>Who leads and who takes part in each, as one column of the table says it; null for none.</summary>
    [JsonIgnore]
    public ImmutableArray<string?> Joint { get; init; } = [];
}
