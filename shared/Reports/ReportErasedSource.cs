using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>A person whose data were erased after a report that has them was issued. Stored as JSON.</summary>
/// <param name="Day">The day of the erasure, in the school's zone.</param>
public sealed record ReportErasedSource(StaffId Person, DateOnly Day);
