using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The number and the day of an issued report, as the secretary gave them. Stored as JSON.</summary>
/// <param name="Number">Without the symbol: <c>125</c>.</param>
/// <param name="Day">The day of the document, in the school's zone.</param>
/// <param name="Name">The name of who gave it.</param>
/// <param name="Given">When, UTC.</param>
/// <param name="Link">The id of the link it came through, never the link itself.</param>
public sealed record ReportNumber(
    string Number, DateOnly Day, StaffId Person, StaffId? Substitute, string Name, DateTimeOffset Given, LinkId Link);
