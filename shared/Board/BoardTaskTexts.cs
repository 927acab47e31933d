using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Board;

/// <summary>What the Board's page says waits for its reader.</summary>
public static class BoardTaskTexts
{
    public const string Heading = "Đang chờ thầy/cô";
    public const string Nothing = "Hiện không có việc nào chờ thầy/cô.";

    /// <summary>A request whose last step asks the reader.</summary>
    /// <param name="work">The assignment it is about.</param>
    public static BoardTask Of(Request request, Assignment work, MonthSnapshot month, string path, DateTimeOffset now)
    {
        var until = request.Steps[^1].Until;
        var person = month.Roster.Find(request.Person) is { } asking ? Phrases.Person(asking) : request.Person.Value;
        return new BoardTask(
            $"Cho ý kiến: {month.TextOf(work).TrimEnd('.')}",
            $"{person}; {Phrases.Uncapitalized(DirectiveWords.Asks(request))}, mong có ý kiến trước {Phrases.Moment(until)}.",
            path,
            until <= now);
    }

    /// <summary>A report that the reader may issue, or whose number and signed copy the reader has to give.</summary>
    /// <param name="plan">The name of its plan, where there are several.</param>
    /// <param name="due">The day by which it is to be issued, in the school's zone.</param>
    public static BoardTask Of(ReportStanding report, string? plan, string path, DateOnly due, DateOnly today)
    {
        var name = Phrases.Uncapitalized(ReportNames.Title(report.Review, plan));
        return report.Issue is null
            ? new BoardTask($"Xem, sửa và ban hành {name}", $"Hạn ban hành: {Phrases.DayInWeek(due)}.", path, due < today)
            : new BoardTask(
                report.Number is null ? $"Ghi số và ngày {name}" : $"Gửi bản đã ký của {name}",
                BoardReportTexts.State(report),
                path,
                Urgent: false);
    }

    /// <summary>A signed report that bodies outside the school have not been sent yet.</summary>
    /// <param name="plan">The name of its plan, where there are several.</param>
    public static BoardTask OfDispatch(ReportStanding report, string? plan, DispatchOffer offer, string path) => new(
        $"Gửi bản đã ký của {Phrases.Uncapitalized(ReportNames.Title(report.Review, plan))} ra ngoài trường",
        $"Chưa gửi: {Phrases.List([.. offer.To.Select(t => CleanText.Line(t.Body))])}.",
        path,
        Urgent: false);

    /// <summary>The reader's own open work of a month.</summary>
    /// <param name="open">At least one.</param>
    public static BoardTask Of(SchoolMonth month, IReadOnlyCollection<Assignment> open, string path, DateOnly today)
    {
        var overdue = open.Count(a => a.Kind.IsFinished && a.Due < today);
        return new BoardTask(
            $"Báo cáo việc {Phrases.Month(month)}",
            $"{open.Count} việc chưa hoàn thành{(overdue > 0 ? $", {overdue} việc quá hạn" : "")}, "
                + $"hạn gần nhất {Phrases.Day(open.Min(a => a.Due))}.",
            path,
            overdue > 0);
    }
}
