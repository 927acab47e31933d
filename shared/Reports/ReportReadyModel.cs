using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>The letter to principal, deputy and secretary with the drafted semester report attached.</summary>
/// <param name="Files">The document, and the register of its evidence.</param>
/// <param name="Link">Leads to the report's page.</param>
public sealed record ReportReadyModel(
    StaffMember Recipient, SemesterReport Report, ImmutableArray<LetterAttachment> Files, string Link) : IStaffLetterModel
{
    /// <summary>Whether the Chair's seat has a reader.</summary>
    public bool HasChair { get; init; } = true;

    /// <summary>Whether the recipient may issue the report.</summary>
    public bool MayIssue { get; init; }

    LetterContent ILetterModel.Compose() =>
        LetterContent.Of<ReportReadyLetter>(ReportReadyTexts.Subject(this), ReportReadyTexts.Text(this), Files);
}
