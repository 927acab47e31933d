using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>The names of a report, of its period and of its plan.</summary>
public static class ReportNames
{
    /// <summary>The space in which the clerk writes a number.</summary>
    public const string NumberGap = "     ";

    /// <summary>"Sơ kết thực hiện cuộc vận động “…” học kỳ I, năm học 2021-2022".</summary>
    /// <exception cref="ArgumentException">The review is not one of a semester.</exception>
    public static string Subject(SemesterReport report) => report.Review switch
    {
        Review.MidYear => $"Sơ kết thực hiện {Campaign(report.Plan)} học kỳ I, năm học {report.Plan.Year}",
        Review.EndOfYear => $"Tổng kết thực hiện {Campaign(report.Plan)} năm học {report.Plan.Year}",
        _ => throw new ArgumentException("A semester report is a mid-year or an end-of-year review.", nameof(report)),
    };

    /// <summary>The subject of the report in a sentence, after "Kế hoạch" has been defined.</summary>
    public static string Period(SemesterReport report) => report.Review == Review.MidYear
        ? $"thực hiện Kế hoạch học kỳ I, năm học {report.Plan.Year}"
        : $"thực hiện Kế hoạch năm học {report.Plan.Year}";

    /// <summary>"Báo cáo sơ kết học kỳ I": the report as letters and pages name it, before the school year.</summary>
    public static string Title(Review review) => review == Review.MidYear ? "Báo cáo sơ kết học kỳ I" : "Báo cáo tổng kết";

    /// <summary>As <see cref="Title(Review)"/>, of a plan that has others beside it with its name.</summary>
    public static string Title(SemesterReport report) => Title(report.Review, report.Plan.Id is null ? null : report.Plan.Name);

    /// <param name="plan">The name of the plan, where it has to be distinguished from others; else null.</param>
    public static string Title(Review review, string? plan) =>
        plan is null ? Title(review) : $"{Title(review)} {Phrases.Uncapitalized(CleanText.Line(plan))}";

    /// <summary><c>125/BC-THBH2</c>.</summary>
    public static string Numbered(string number, SchoolProfile school) => $"{number}/BC-{CleanText.Line(school.Symbol)}";

    /// <summary>The kind of the report, in a sentence.</summary>
    public static string Kind(SemesterReport report) => report.Review == Review.MidYear ? "sơ kết" : "tổng kết";

    /// <summary>"cuộc vận động “…”": the plan's title without the words that the report's titles add.</summary>
    public static string Campaign(Plan plan)
    {
        var text = Phrases.WithoutStop(CleanText.InDocument(plan.Campaign));
        text = Without(text, "Kế hoạch ", atEnd: false);
        text = Without(text, "thực hiện ", atEnd: false);
        text = Without(text, $"năm học {plan.Year}", atEnd: true);
        return Phrases.WithoutStop(text);
    }

    /// <summary>"Dự giờ (hạn 29/10/2021)": an activity in a list; what its day means is said by its kind.</summary>
    public static string OfActivity(CountedActivity activity) =>
        $"{Phrases.WithoutStop(activity.Figures.Text)} "
        + $"({DueTexts.LabelledDays(activity.Figures.Kind, activity.Figures.Due, activity.Figures.Time)})";

    /// <summary>"tháng 10/2021", "các tháng 10/2021 và 11/2021".</summary>
    public static string OfMonths(IReadOnlyList<SchoolMonth> months) =>
        (months.Count == 1 ? "tháng " : "các tháng ") + Phrases.List([.. months.Select(m => OfficialDate.OfMonth(m.Year, m.Month))]);

    /// <summary>"Kế hoạch số …/KH-THBH2 ngày … tháng 10 năm 2021 của … về việc thực hiện …".</summary>
    public static string PlanReference(SemesterReport report)
    {
        // In "…/KH-THBH2" and "/KH-THBH2" the number is not assigned yet, and the clerk gives number and day together.
        var number = CleanText.InDocument(report.Plan.Number).TrimStart('…', '.', ' ');
        var isNumbered = number is not ("" or ['/', ..]);
        var numbered = number switch
        {
            "" => "Kế hoạch",
            ['/', ..] => $"Kế hoạch số{NumberGap}{number}",
            _ => $"Kế hoạch số {number}",
        };
        var dated = isNumbered ? OfficialDate.Long(report.Plan.Adopted) : OfficialDate.WithoutDay(report.Plan.Adopted);
        return $"{numbered} {dated} của {report.School.Name} "
            + $"về việc thực hiện {Campaign(report.Plan)}, năm học {report.Plan.Year} (sau đây gọi là Kế hoạch)";
    }

    private static string Without(string text, string part, bool atEnd) =>
        atEnd
            ? text.EndsWith(part, StringComparison.OrdinalIgnoreCase) ? text[..^part.Length] : text
            : text.StartsWith(part, StringComparison.OrdinalIgnoreCase) ? text[part.Length..] : text;
}
