using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.OwnYears;

/// <summary>The words of a person's school year, on its page and in its document alike.</summary>
internal static class OwnYearTexts
{
    /// <summary>Who decided, where the roster no longer has the person.</summary>
    public const string Board = "Ban Chỉ đạo";

    public const string Led = "Việc chủ trì";
    public const string Shared = "Việc phối hợp";
    public const string Ended = "Việc đã thôi thực hiện";
    public const string Figures = "Số việc trong năm học";
    public const string Empty = "Từ đầu năm học đến nay chưa có việc nào được ghi nhận.";

    public static string Title(OwnYearDetails year) => $"Công việc năm học {year.Year}";

    /// <summary>What the figures are and are not.</summary>
    public static string Source(OwnYearDetails year) =>
        "Tổng hợp từ việc được phân công, câu trả lời và minh chứng đã ghi nhận khi theo dõi kế hoạch của nhà trường, "
        + $"tính đến ngày {Phrases.Day(year.Today)}. Các con số chỉ đếm việc của người có tên trong bản này.";

    /// <summary>"Việc có sản phẩm: 12 việc, đã hoàn thành 10, đang thực hiện 1, chưa báo cáo 1"; the states that occur.</summary>
    public static string Count(OwnYearFigures figures)
    {
        (int Number, string Word)[] states =
        [
            (figures.Done, Phrases.Uncapitalized(StatusTexts.Name(AssignmentStatus.Done, figures.Kind))),
            .. StatusQuestions.Open(figures.Kind).Select(status => (
                status.IsUnderWay ? figures.UnderWay : status.IsHeldUp ? figures.HeldUp : figures.Unanswered,
                Phrases.Uncapitalized(StatusTexts.Name(status, figures.Kind)))),
        ];
        var said = states.Where(s => s.Number > 0).Select(s => $"{s.Word} {Phrases.Count(s.Number)}");
        return $"{StatusTexts.Name(figures.Kind)}: {Phrases.Count(figures.Assigned)} việc, {string.Join(", ", said)}";
    }

    /// <summary>All counts, one a line.</summary>
    public static IEnumerable<string> Counts(OwnYearDetails year)
    {
        foreach (var figures in year.Figures)
        {
            yield return Count(figures);
        }

        if (year.Shared > 0)
        {
            yield return $"{Shared}: {Phrases.Count(year.Shared)} việc";
        }

        if (!year.Classes.IsEmpty)
        {
            yield return $"Được giao việc của {Phrases.List([.. year.Classes.Select(ClassTexts.Of)])}";
        }
    }

    public static string Month(OwnYearMonth month) => Phrases.Capitalized(Phrases.Month(month.Month));

    /// <summary>The day, and where it was moved from.</summary>
    public static string Due(OwnYearWork work) => work switch
    {
        { Status: null, Kind.IsFinished: false } => "Việc thường xuyên trong tháng",
        { Status: null } => $"{DueTexts.Label(work.Kind, work.Due, work.Time)} theo kế hoạch: {DueTexts.Value(work.Due, work.Time)}",
        { MovedFrom: { } first } => $"{DueTexts.Line(work.Kind, work.Due, work.Time)}, ban đầu là {Phrases.Day(first)}",
        _ => DueTexts.Line(work.Kind, work.Due, work.Time),
    };

    /// <summary>How it stands where no answer says it; null where one does, and of what is not asked of the person.</summary>
    public static string? State(OwnYearWork work) =>
        work is { Status: { } status, Ended: null } && !work.Replies.Any(r => r.Kind.IsAnswer) ? StatusTexts.Name(status, work.Kind) : null;

    /// <summary>Who gave it to the person; null where the plan did.</summary>
    public static string? Origin(OwnYearWork work) => work is { GivenBy: { } by, GivenOn: { } day }
        ? $"Được {CleanText.Line(by)} giao ngày {Phrases.Day(day)}"
        : null;

    /// <summary>Why it is no longer asked; null while it is.</summary>
    public static string? WhyEnded(OwnYearWork work) => work.Ended switch
    {
        null => null,
        { Kind: PlanNoticeKind.MovedToMonth, MovedTo: { } to } => $"Kế hoạch đã chuyển việc này sang {Phrases.Month(to)}",
        { Kind: PlanNoticeKind.OtherPeople } => "Kế hoạch đã giao việc này cho người khác",
        { Kind: PlanNoticeKind.Reassigned } => "Ban Chỉ đạo đã giao việc này cho người khác",
        _ => "Kế hoạch đã bỏ việc này",
    };

    /// <summary>"Đã hoàn thành ngày 28/10/2021, gửi lúc 16:05 ngày 28/10/2021".</summary>
    public static string Answer(Evidence reply, ActivityKind work)
    {
        var what = reply.Kind.IsEvidence ? StatusTexts.Name(reply.Kind, work) : DirectiveWords.Name(RequestKind.Reassign);
        var day = !work.IsFinished || !reply.Kind.IsEvidence || reply.Kind.Asks ? ""
            : reply.Kind.IsDone ? $" ngày {Phrases.Day(reply.Effective)}"
            : reply.Kind.IsAnswer ? ""
            : $", thực hiện ngày {Phrases.Day(reply.Effective)}";
        var by = reply.Substitute is null ? "" : ", do người trả lời thay gửi";
        return $"{what}{day}, gửi lúc {Phrases.Moment(reply.Received)}{by}";
    }

    /// <summary>What a person wrote, on one line in quotation marks and without its last stop; null for nothing.</summary>
    public static string? Quote(string text) =>
        Phrases.WithoutStop(CleanText.Line(text)) is { Length: > 0 } said ? $"“{said}”" : null;

    /// <summary>"ke-hoach.docx (64 KB)".</summary>
    public static string File(EvidenceFile file) => $"{CleanText.Line(file.Name)} ({Phrases.Size(file.Bytes)})";

    /// <summary>"Xin gia hạn đến …, gửi lúc …: hạn mới: … (Hiệu trưởng, 09:00 ngày 29/10/2021): “…”".</summary>
    public static string Request(OwnYearRequest asked)
    {
        var request = asked.Request;
        return $"{DirectiveWords.Asks(request)}, gửi lúc {Phrases.Moment(request.Raised)}: {Outcome(request, asked.AnsweredBy)}";
    }

    private static string Outcome(Request request, string? answeredBy)
    {
        if (request.Directive is not { } given)
        {
            return Phrases.Uncapitalized(DirectiveWords.State(request));
        }

        var who = request.IsOwnDecision ? "tự quyết định" : CleanText.Line(answeredBy ?? Board);
        var by = given.Substitute is null ? "" : ", do người trả lời thay gửi";
        var helper = given is { Helper: not null, Kind: not DirectiveKind.Reassigned } ? ", cử thêm người phối hợp" : "";
        var text = Quote(given.Text) is { } quote ? $": {quote}" : "";
        return $"{Phrases.Uncapitalized(DirectiveWords.Outcome(given))}{helper} ({who}{by}, {Phrases.Moment(given.Given)}){text}";
    }
}
