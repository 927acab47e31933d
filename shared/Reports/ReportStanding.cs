using System.Collections.Immutable;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports.Issue;

namespace BinhHoa2.Shared.Reports;

/// <summary>Where a report stands, without its figures and its wording.</summary>
/// <param name="Issue">Who issued it; null before.</param>
/// <param name="Numbers">The numbers given, the last one counts; empty before.</param>
/// <param name="ToldStep">The last step whose letters have left; null for none.</param>
public sealed record ReportStanding(
    Review Review, ReportState State, ReportIssue? Issue, ImmutableArray<ReportNumber> Numbers, int? ToldStep)
{
    /// <summary>The number that counts; null before there is one.</summary>
    public ReportNumber? Number => Numbers.LastOrDefault();

    /// <inheritdoc cref="ReportRecord.LastStep"/>
    public int? LastStep => Issue is null ? null : Numbers.Length;

    /// <summary>Whether all is done and said that the app does for it.</summary>
    public bool IsFinal => Number is not null && ToldStep == LastStep;

    /// <summary>Whether there is a draft to read.</summary>
    public bool IsDrafted => State != ReportState.Begun;
}
