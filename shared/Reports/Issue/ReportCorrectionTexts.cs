using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>What pages and letters say of the corrections of a report.</summary>
internal static class ReportCorrectionTexts
{
    public static string Title(ReportCorrection correction) => $"Đính chính số {correction.Number}";

    public static string Issued(ReportCorrection correction) =>
        $"{CleanText.Line(correction.Name)} ban hành lúc {Phrases.Moment(correction.Issued)}.";

    /// <summary>What the changes are: not what was done later, but what was reported later.</summary>
    public static string Why(SemesterReport report) =>
        $"Việc đã làm đến {OfficialDate.CutOff(report.CutOff)} nhưng được báo cáo sau ngày đó:";

    public static string Line(CorrectedActivity activity) =>
        $"{Phrases.Capitalized(Phrases.Month(activity.Month))}, “{CleanText.Line(Phrases.WithoutStop(activity.Now.Text))}”: "
        + $"{FigureChanges.Of(activity.Was, activity.Now)}.";
}
