using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>An activity of a draft: what the document or the page says, as text, with the rule behind each suggestion.</summary>
/// <param name="Key">Names the activity in the draft: <c>h7</c> for one that was read, <c>n…</c> for one added on the page.</param>
/// <param name="Place">Where it is in the document: "dòng 7"; empty for one that is of no document.</param>
public sealed record DraftActivity(string Key, string Place)
{
    /// <summary>The plan's own id of it; empty until its month is known.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>As it stands in the document; empty for one that is of none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Original { get; init; }

    /// <summary>When it is, as the document says it in a cell or a line of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OriginalTime { get; init; }

    /// <summary>Who is responsible, as the document says it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OriginalParties { get; init; }

    /// <summary>Who takes part, as a column of the document says it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OriginalSupport { get; init; }

    /// <summary><c>2021-10</c>; empty while it has to be asked.</summary>
    public string Month { get; init; } = string.Empty;

    public string Text { get; init; } = string.Empty;

    public ActivityKind Kind { get; init; }

    /// <summary>Why the kind is this one, in Vietnamese; empty where a person chose it.</summary>
    public string KindReason { get; init; } = string.Empty;

    public Review Review { get; init; }

    /// <summary>Why it is a semester's review; empty where a person chose it, or it is none.</summary>
    public string ReviewReason { get; init; } = string.Empty;

    /// <summary>Days as a form carries them; empty for none.</summary>
    public string From { get; init; } = string.Empty;

    public string Due { get; init; } = string.Empty;

    /// <summary>The week of the month; empty for none.</summary>
    public string Week { get; init; } = string.Empty;

    /// <summary>The plan's own words of its time; empty for none.</summary>
    public string When { get; init; } = string.Empty;

    /// <summary>Why its time is this one; empty where a person chose it, or the document says none.</summary>
    public string TimeReason { get; init; } = string.Empty;

    public ImmutableArray<DraftParty> Lead { get; init; } = [];

    public ImmutableArray<DraftParty> Support { get; init; } = [];

    /// <summary>
    /// Whom the document names there who are no staff, and what that means; that it does not say who of those it names leads. In
    /// Vietnamese; empty for none.
    /// </summary>
    public string SupportReason { get; init; } = string.Empty;

    public ImmutableArray<MatterId> Matters { get; init; } = [];

    /// <summary>Whether it is not taken over, as the secretary said.</summary>
    public bool IsOut { get; init; }
}
