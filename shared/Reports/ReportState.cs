namespace BinhHoa2.Shared.Reports;

/// <summary>How far a semester report has come.</summary>
public enum ReportState
{
    /// <summary>Its cut-off has come; nothing is counted yet.</summary>
    Begun,

    /// <summary>Its figures are frozen and the document is drafted.</summary>
    Drafted,

    /// <summary>The principal has it.</summary>
    Sent,
}
