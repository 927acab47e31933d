using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The letter with a signed report to a body outside the school.</summary>
/// <param name="File">The signed copy.</param>
public sealed record ReportDispatchModel(RecipientAddress To, SemesterReport Report, SignedCopy Copy, LetterAttachment File) : ILetterModel
{
    LetterContent ILetterModel.Compose() =>
        LetterContent.Of<ReportDispatchLetter>(ReportDispatchTexts.Subject(this), ReportDispatchTexts.Text(this), File);
}
