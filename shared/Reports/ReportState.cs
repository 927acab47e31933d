namespace BinhHoa2.Shared.Reports;

/// <summary>The state of a semester report. The names are values of a column.</summary>
public enum ReportState
{
    /// <summary>The cut-off has passed; the figures are not counted yet.</summary>
    Begun,

    /// <summary>The figures are frozen and the document is drafted.</summary>
    Drafted,

    /// <summary>The letters with the link to the draft have been sent; the wording may be edited.</summary>
    Sent,

    /// <summary>Issued by the principal or for them: figures and wording are final, number and day are not given yet.</summary>
    Issued,

    /// <summary>The secretary has given the number and the day.</summary>
    Numbered,

    /// <summary>The signed copy of the numbered document has been taken back.</summary>
    Signed,
}
