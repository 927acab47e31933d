using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>Brings the principal the drafted semester report as an attached document.</summary>
public sealed record ReportReadyModel(StaffMember Recipient, SemesterReport Report, LetterAttachment Document, string BoardLink) : ILetterModel
{
    LetterContent ILetterModel.Compose() =>
        LetterContent.Of<ReportReadyLetter>(ReportReadyTexts.Subject(this), ReportReadyTexts.Text(this), Document);
}
