using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>One wording of a part of a drafted report; never changed afterwards, a later one takes its place.</summary>
/// <param name="Part">The number of the part.</param>
/// <param name="Edition">Counted from 1 for each part; the drafted wording is 0.</param>
/// <param name="Text">Paragraphs as lines; an item of a list begins with a dash.</param>
/// <param name="Name">The name of who wrote it.</param>
/// <param name="Written">When, UTC.</param>
/// <param name="Link">The id of the link it came through, never the link itself.</param>
public sealed record ReportEdit(
    int Part, int Edition, string Text, StaffId Person, StaffId? Substitute, string Name, DateTimeOffset Written, LinkId Link);
