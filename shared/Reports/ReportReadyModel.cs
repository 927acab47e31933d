using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>The letter to the principal with the drafted semester report attached.</summary>
/// <param name="Files">The document, and the register of its evidence.</param>
public sealed record ReportReadyModel(
    StaffMember Recipient, SemesterReport Report, ImmutableArray<LetterAttachment> Files, string BoardLink) : ILetterModel
{
    /// <summary>Whether the Chair's seat has a reader; without one the draft goes to the deputy and the secretary.</summary>
    public bool HasChair { get; init; } = true;

    LetterContent ILetterModel.Compose() =>
        LetterContent.Of<ReportReadyLetter>(ReportReadyTexts.Subject(this), ReportReadyTexts.Text(this), Files);
}
