using BinhHoa2.Shared.Plans.Reading.Sources;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>A line or a table of activities, in the order of the document.</summary>
/// <param name="Heading">The heading of months that the line is; null for another line.</param>
internal sealed record PlanElement(PlanLine? Line, PlanTable? Table, MonthHeading? Heading = null);
