using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reports;

/// <summary>What a person reported as a result, in their own words; figures in it are theirs and are not added up.</summary>
/// <param name="Post">The post of the person, not the name.</param>
/// <param name="Effective">The day the work took place, in the school's time zone.</param>
public sealed record ReportedQuote(
    SchoolMonth Month, ActivityId Activity, string Post, DateOnly Effective, string Text, EvidenceId EvidenceId);
