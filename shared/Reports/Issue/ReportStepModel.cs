using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The letter after a report was issued, which asks for its number, or after its signed copy has come, with that.</summary>
/// <param name="Copy">Null while number and signed copy are asked for.</param>
/// <param name="Files">The signed copy, unless it is too large for a letter.</param>
/// <param name="Link">Leads to the report's page, for members who do not work on reports to the Board's.</param>
public sealed record ReportStepModel(
    StaffMember Recipient,
    SemesterReport Report,
    ReportIssue Issue,
    SignedCopy? Copy,
    ImmutableArray<LetterAttachment> Files,
    string Link) : IStaffLetterModel
{
    /// <summary>The correction the letter is about; null for one about the issue or a copy.</summary>
    public ReportCorrection? Correction { get; init; }

    /// <summary>Whether the link leads to the report's own page.</summary>
    public bool LeadsToReport { get; init; }

    LetterContent ILetterModel.Compose() =>
        LetterContent.Of<ReportStepLetter>(ReportStepTexts.Subject(this), ReportStepTexts.Text(this), Files);
}
