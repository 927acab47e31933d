using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The letter after a report was issued, which asks for its number, or after it has one, with the document.</summary>
/// <param name="Number">Null while it is asked for.</param>
/// <param name="Link">Leads to the report's page, for members who do not work on reports to the Board's.</param>
public sealed record ReportStepModel(
    StaffMember Recipient,
    SemesterReport Report,
    ReportIssue Issue,
    ReportNumber? Number,
    ImmutableArray<LetterAttachment> Files,
    string Link) : ILetterModel
{
    /// <summary>Whether the link leads to the report's own page.</summary>
    public bool LeadsToReport { get; init; }

    LetterContent ILetterModel.Compose() =>
        LetterContent.Of<ReportStepLetter>(ReportStepTexts.Subject(this), ReportStepTexts.Text(this), Files);
}
