using System.Collections.Immutable;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>A form of a report's page as it was posted.</summary>
/// <param name="Action">
/// What it does: <see cref="ReportFields.Edit"/>, <see cref="ReportFields.Issue"/>, <see cref="ReportFields.GiveNumber"/>,
/// <see cref="ReportFields.TakeCopy"/>, <see cref="ReportFields.Correct"/> or <see cref="ReportFields.Dispatch"/>; empty on the
/// page on which evidence is chosen.
/// </param>
/// <param name="Part">The number of the part that is edited; 0 for none.</param>
/// <param name="Edition">The edition that was shown; of the pictures, on the page on which evidence is chosen.</param>
/// <param name="Confirmed">The mark of what was shown before the issue, a correction or the sending outside; empty when none was.</param>
public sealed record ReportInput(
    string Nonce, string Action, int Part, int Edition, string Text, string Number, string Day, string Confirmed)
{
    /// <summary>The numbers of the evidence that was chosen, in the order of the form.</summary>
    public ImmutableArray<int> Chosen { get; init; } = [];

    /// <summary>The keys of the pictures that were chosen, in the order of the form.</summary>
    public ImmutableArray<string> Pictures { get; init; } = [];

    /// <summary>Whether the field that people do not see came filled in.</summary>
    public bool IsTrapFilled { get; init; }

    /// <summary>Whether a person has said that they send it.</summary>
    public bool IsConfirmed => Confirmed == "1";
}
