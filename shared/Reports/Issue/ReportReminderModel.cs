using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The letter that reminds of a report: of its issue, or of its signed copy.</summary>
/// <param name="Due">The day by which it is, or was, to be issued, in the school's zone.</param>
/// <param name="MayAct">Whether what is missing is the recipient's to do; else the letter is for their information.</param>
/// <param name="Link">Leads to the report's page.</param>
public sealed record ReportReminderModel(
    StaffMember Recipient, SemesterReport Report, ReportProgress Progress, ReportReminder Reminder, DateOnly Due, bool MayAct, string Link)
    : IStaffLetterModel
{
    LetterContent ILetterModel.Compose() =>
        LetterContent.Of<ReportReminderLetter>(ReportReminderTexts.Subject(this), ReportReminderTexts.Text(this));
}
