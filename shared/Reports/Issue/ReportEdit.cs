using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>One edition of a part of a drafted report; never changed afterwards, a later one takes its place.</summary>
/// <param name="Part">The number of the part of the text, or <see cref="PicturesPart"/>.</param>
/// <param name="Edition">Counted from 1 for each part; the drafted wording is 0.</param>
/// <param name="Text">Paragraphs as lines; an item of a list begins with a dash. Empty for the pictures.</param>
/// <param name="Name">The name of who wrote it.</param>
/// <param name="Written">When, UTC.</param>
/// <param name="Link">The id of the link it came through, never the link itself.</param>
public sealed record ReportEdit(
    int Part, int Edition, string Text, StaffId Person, StaffId? Substitute, string Name, DateTimeOffset Written, LinkId Link)
{
    /// <summary>The number of the pictures, which are no part of the text.</summary>
    public const int PicturesPart = 0;

    /// <summary>The pictures of the report from then on, of all its parts; for <see cref="PicturesPart"/> alone.</summary>
    public ImmutableArray<ReportPicture> Pictures { get; init; } = [];
}
