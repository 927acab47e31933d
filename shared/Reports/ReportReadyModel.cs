using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>The letter to the principal with the drafted semester report attached.</summary>
public sealed record ReportReadyModel(
    StaffMember Recipient, SemesterReport Report, LetterAttachment Document, string BoardLink) : ILetterModel
{
    LetterContent ILetterModel.Compose() =>
        LetterContent.Of<ReportReadyLetter>(ReportReadyTexts.Subject(this), ReportReadyTexts.Text(this), Document);
}
