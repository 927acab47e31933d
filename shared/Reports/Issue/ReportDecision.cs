using BinhHoa2.Shared.Pages.Forms;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>
/// What a posted form changes, or why it changes nothing; at most one of the values is there, save an edition of a text together with
/// one of the pictures.
/// </summary>
public sealed record ReportDecision
{
    /// <summary>The edition to write.</summary>
    public ReportEdit? Edit { get; init; }

    /// <summary>The edition of the pictures to write.</summary>
    public ReportEdit? Pictures { get; init; }

    /// <summary>The editions to write.</summary>
    public IReadOnlyList<ReportEdit> Edits => [.. new[] { Edit, Pictures }.OfType<ReportEdit>()];

    /// <summary>The issue to write.</summary>
    public ReportIssue? Issue { get; init; }

    /// <summary>The number to write.</summary>
    public ReportNumber? Number { get; init; }

    /// <summary>The signed copy to write, whose bytes are stored first.</summary>
    public SignedCopy? Copy { get; init; }

    /// <summary>The correction to write.</summary>
    public ReportCorrection? Correction { get; init; }

    /// <summary>The sending of the signed copy outside the school, to write.</summary>
    public ReportDispatch? Dispatch { get; init; }

    /// <summary>Whether the issue, the correction or the sending outside is to be confirmed first.</summary>
    public bool ToConfirm { get; init; }

    /// <summary>Whether it is on record already: the same form came twice.</summary>
    public bool IsKnown { get; init; }

    public FormProblem<ReportInput>? Problem { get; init; }

    /// <summary>The step whose letters go out once this is written, as <see cref="ReportProgress.LastStep"/> counts; else null.</summary>
    public int? Step => Issue is not null ? 0 : Copy?.Step ?? Correction?.Step ?? Dispatch?.Step;
}
