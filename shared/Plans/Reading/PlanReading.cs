using System.Collections.Immutable;

namespace BinhHoa2.Shared.Plans.Reading;

/// <summary>What was read from a school's plan.</summary>
/// <param name="School">The school's name as the plan has it; null when it has none.</param>
/// <param name="SchoolYear">For example <c>2021-2022</c>; null when the plan states none.</param>
/// <param name="Months">In the order of the document, each once.</param>
public sealed record PlanReading(
    string? School,
    string? SchoolYear,
    ImmutableArray<ReadMonth> Months,
    ImmutableArray<NotUnderstood> NotUnderstood);
