using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The signed and stamped document as it was taken back (PDF). Stored as JSON; its bytes are a blob.</summary>
/// <param name="Step">The step of its letters, more than that of any before.</param>
/// <param name="Number">The number it bears, as given by then.</param>
/// <param name="Day">The day it bears, in the school's zone.</param>
/// <param name="Sha256">Of its bytes, 64 hexadecimal digits in lower case.</param>
/// <param name="Name">The name of who gave it.</param>
/// <param name="Received">When, UTC.</param>
/// <param name="Link">The id of the link it came through, never the link itself.</param>
public sealed record SignedCopy(
    int Step,
    string Number,
    DateOnly Day,
    string Sha256,
    long Bytes,
    StaffId Person,
    StaffId? Substitute,
    string Name,
    DateTimeOffset Received,
    LinkId Link)
{
    /// <summary>Whether it bears that number and day.</summary>
    public bool IsOf(ReportNumber number) => (Number, Day) == (number.Number, number.Day);
}
