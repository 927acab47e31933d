namespace BinhHoa2.Shared.Reports;

/// <summary>The state of a semester report. The names are values of a column.</summary>
public enum ReportState
{
    /// <summary>The cut-off has passed; the figures are not counted yet.</summary>
    Begun,

    /// <summary>The figures are frozen and the document is drafted.</summary>
    Drafted,

    /// <summary>The letter to the principal has been sent.</summary>
    Sent,
}
