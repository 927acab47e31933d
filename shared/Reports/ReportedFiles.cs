using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reports;

/// <summary>The number of files (photos, documents) sent with the replies to an activity by the cut-off.</summary>
public sealed record ReportedFiles(SchoolMonth Month, ActivityId Activity, int Files);
