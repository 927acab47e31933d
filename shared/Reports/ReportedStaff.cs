namespace BinhHoa2.Shared.Reports;

/// <summary>How many people of the school's staff took part in the plan, by their role on the cut-off day.</summary>
public sealed record ReportedStaff(int Board, int SubjectLeads, int Teachers)
{
    public int Total => Board + SubjectLeads + Teachers;
}
