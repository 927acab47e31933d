namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>A reminder of a drafted report. The names are part of the ledger's keys.</summary>
public enum ReportReminder
{
    /// <summary>It has to be issued by the next working day, or today.</summary>
    LastCall,

    /// <summary>It should have been issued.</summary>
    Overdue,

    /// <summary>It is issued, but its signed copy has not come back.</summary>
    CopyMissing,
}
