using System.Collections.Immutable;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>What a draft says of the plan as a whole, as it was typed, so that nothing is lost before it fits.</summary>
public sealed record PlanHead
{
    /// <summary>The plan's id; empty for the plan a school began with.</summary>
    public string PlanId { get; init; } = string.Empty;

    /// <summary>How people call it; empty where it has no name of its own.</summary>
    public string Name { get; init; } = string.Empty;

    public string Number { get; init; } = string.Empty;

    public string Campaign { get; init; } = string.Empty;

    /// <summary>For example <c>2021-2022</c>.</summary>
    public string Year { get; init; } = string.Empty;

    /// <summary>The day it is in force from, as a form carries it.</summary>
    public string Adopted { get; init; } = string.Empty;

    public ImmutableArray<string> LegalBases { get; init; } = [];

    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>Whether days that the plan leaves open are spread over the second half of the month.</summary>
    public bool Spreads { get; init; }
}
