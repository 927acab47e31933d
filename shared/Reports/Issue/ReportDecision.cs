using BinhHoa2.Shared.Pages.Forms;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>What a posted form changes, or why it changes nothing; at most one of the values is there.</summary>
public sealed record ReportDecision
{
    /// <summary>The edition to write.</summary>
    public ReportEdit? Edit { get; init; }

    /// <summary>The issue to write.</summary>
    public ReportIssue? Issue { get; init; }

    /// <summary>The number to write.</summary>
    public ReportNumber? Number { get; init; }

    /// <summary>Whether the issue is to be confirmed first.</summary>
    public bool ToConfirm { get; init; }

    /// <summary>Whether it is on record already: the same form came twice.</summary>
    public bool IsKnown { get; init; }

    public FormProblem<ReportInput>? Problem { get; init; }

    /// <summary>The step of which letters go out once this is written, as <see cref="ReportRecord.LastStep"/> counts; else null.</summary>
    /// <param name="seen">The report as it was decided on.</param>
    public int? StepOf(ReportRecord seen) => this switch
    {
        { Issue: not null } => 0,
        { Number: not null } => seen.Numbers.Length + 1,
        _ => null,
    };
}
