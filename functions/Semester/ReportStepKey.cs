using BinhHoa2.Shared.Reports;

namespace BinhHoa2.Functions.Semester;

/// <summary>A step of a report of which letters go out.</summary>
/// <param name="Step">0 for the issue, then that of each signed copy.</param>
public sealed record ReportStepKey(SemesterKey Semester, int Step)
{
    public override string ToString() => $"{Semester}-{Step}";
}
