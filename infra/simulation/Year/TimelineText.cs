using System.Text;
using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Simulation.People;

namespace BinhHoa2.Simulation.Year;

/// <summary>The year as a text a person at the school can read: month by month, what went out and what came back.</summary>
public static class TimelineText
{
    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    public static string Write(Timeline timeline, YearWindow year, long seed)
    {
        var text = new StringBuilder();
        text.Append($"# Diễn biến năm học {year}\n\n");
        text.Append(
            $"Mô phỏng với hạt giống {seed}: {timeline.Letters.Count} thư, {timeline.Replies.Count} phản hồi, "
                + $"{timeline.Reports.Count()} báo cáo.\n");

        var waves = LetterWave.Of(timeline.Letters).ToLookup(w => MonthOf(w.At));
        var replies = timeline.Replies.OrderBy(r => r.At).ThenBy(r => r.Address, StringComparer.Ordinal).ToLookup(r => MonthOf(r.At));
        var directives = timeline.Directives.OrderBy(o => o.At).ToLookup(o => MonthOf(o.At));
        var changes = timeline.Changes.ToLookup(c => MonthOf(c.At));
        foreach (var month in waves.Select(w => w.Key).Union(replies.Select(r => r.Key)).Order())
        {
            text.Append($"\n## Tháng {month:MM'/'yyyy}\n");
            AppendChanges(text, [.. changes[month]]);
            AppendWaves(text, [.. waves[month]]);
            AppendReplies(text, [.. replies[month]]);
            AppendDifficulties(text, [.. replies[month].Where(r => r.Answer == Answer.Difficulty)]);
            AppendNotMine(text, [.. replies[month].Where(r => r.Answer == Answer.NotMine)]);
            AppendDirectives(text, [.. directives[month]]);
            AppendReports(text, [.. waves[month].Where(w => w.Kind == LetterNames.Report)]);
        }

        return text.ToString();
    }

    private static void AppendWaves(StringBuilder text, IReadOnlyList<LetterWave> waves)
    {
        if (waves.Count == 0)
        {
            return;
        }

        text.Append("\n### Thư đã gửi\n\n| Lúc | Loại | Số thư | Về |\n|---|---|---:|---|\n");
        foreach (var wave in waves)
        {
            var step = wave.Opens ? "**mở tháng**, " : wave.Kind == LetterNames.Summary ? "**chốt tháng**, " : string.Empty;
            text.Append(
                $"| {Moment(wave.At)} | {step}{LetterNames.InVietnamese(wave.Kind)} | {wave.Letters.Count} | {Cell(Subject(wave))} |\n");
        }
    }

    private static void AppendChanges(StringBuilder text, IReadOnlyList<RosterChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        text.Append("\n### Thay đổi nhân sự\n\n");
        foreach (var change in changes)
        {
            text.Append($"- {Moment(change.At)}: {change.Text}\n");
        }
    }

    private static void AppendReplies(StringBuilder text, IReadOnlyList<SentReply> replies)
    {
        if (replies.Count == 0)
        {
            return;
        }

        text.Append("\n### Phản hồi\n\n| Ngày | Đã hoàn thành | Đang thực hiện | Gặp khó khăn | Bổ sung |\n|---|---:|---:|---:|---:|\n");
        foreach (var day in replies.GroupBy(r => LocalTime.DayOf(r.At)))
        {
            text.Append(
                $"| {Day(day.Key)} | {Count(day, Answer.Done)} | {Count(day, Answer.InProgress)} | {Count(day, Answer.Difficulty)} | "
                    + $"{Count(day, Answer.Contribution)} |\n");
        }

        var late = replies.Count(r => r.Answer == Answer.Done && r.Effective > r.Due);
        text.Append(
            $"| **Cả tháng** | {Count(replies, Answer.Done)} | {Count(replies, Answer.InProgress)} | "
                + $"{Count(replies, Answer.Difficulty)} | {Count(replies, Answer.Contribution)} |\n");
        text.Append($"\nSố việc làm sau hạn: {late}. Phản hồi có tệp kèm theo: {replies.Count(r => r.Files > 0)}.\n");
    }

    private static void AppendDifficulties(StringBuilder text, IReadOnlyList<SentReply> difficulties)
    {
        if (difficulties.Count == 0)
        {
            return;
        }

        text.Append("\n### Khó khăn được báo\n\n");
        foreach (var reply in difficulties)
        {
            text.Append($"- {Moment(reply.At)}, {reply.Name}, “{reply.Title}”: {reply.Note}\n");
        }
    }

    private static void AppendNotMine(StringBuilder text, IReadOnlyList<SentReply> replies)
    {
        if (replies.Count == 0)
        {
            return;
        }

        text.Append("\n### Đề nghị giao cho người khác\n\n");
        foreach (var reply in replies)
        {
            text.Append($"- {Moment(reply.At)}, {reply.Name}, “{reply.Title}”: {reply.Note}\n");
        }
    }

    private static void AppendDirectives(StringBuilder text, IReadOnlyList<SentDirective> directives)
    {
        if (directives.Count == 0)
        {
            return;
        }

        text.Append("\n### Ý kiến chỉ đạo\n\n");
        foreach (var sent in directives)
        {
            var outcome = sent.Answer.Choice switch
            {
                "NewDate" => $"hạn mới {sent.NewDue}",
                "Refusal" => "không đồng ý",
                "Reassigned" => "giao cho người khác",
                _ => "ý kiến",
            };
            var words = string.Join(". ", new[] { outcome, sent.Answer.Text }.Where(t => t.Length > 0));
            text.Append($"- {Moment(sent.At)}, {sent.Name}, “{sent.Title}”: {words}\n");
        }
    }

    private static void AppendReports(StringBuilder text, IReadOnlyList<LetterWave> reports)
    {
        if (reports.Count == 0)
        {
            return;
        }

        text.Append("\n### Báo cáo\n\n");
        foreach (var letter in reports.SelectMany(r => r.Letters))
        {
            text.Append(
                $"- {Moment(letter.Date)}, gửi {letter.ToName}: {string.Join(", ", letter.Attachments.Select(a => $"`{a.Name}`"))}\n");
        }
    }

    private static int Count(IEnumerable<SentReply> replies, Answer answer) => replies.Count(r => r.Answer == answer);

    private static DateOnly MonthOf(DateTimeOffset moment) =>
        LocalTime.DayOf(moment) is var day ? new DateOnly(day.Year, day.Month, 1) : default;

    private static string Day(DateOnly day) => $"{LocalTime.Written(day)} ({Weekdays[(int)day.DayOfWeek]})";

    private static string Moment(DateTimeOffset moment) => $"{moment.ToOffset(LocalTime.Offset):HH':'mm} {Day(LocalTime.DayOf(moment))}";

    /// <summary>Reminders differ from person to person; of the others the first says what they are about.</summary>
    private static string Subject(LetterWave wave) =>
        wave.Kind == LetterNames.Digest && wave.About != wave.Letters[0].Subject ? $"tháng {wave.About}" : wave.Letters[0].Subject;

    private static string Cell(string text) => text.Replace("|", "\\|");
}
