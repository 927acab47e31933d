using System.Globalization;
using System.Text.RegularExpressions;
using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Pages;

namespace BinhHoa2.Simulation.People;

/// <summary>Writes the note of an answer, worded for that kind of work.</summary>
public static partial class NoteWriter
{
    private static readonly string[] WithFile = [" Gửi kèm minh chứng.", " Có hình kèm theo.", " Xin xem tệp kèm."];

    private static readonly string[] NotMine =
    [
        "Từ đầu tháng tôi chuyển sang việc khác, đề nghị giao cho người đang làm.",
        "Việc này tôi chưa từng phụ trách, xin Ban Chỉ đạo xem lại phân công.",
        "Năm nay {lớp} đã có người khác nhận việc này, đề nghị giao lại cho đúng người.",
    ];

    private static readonly string[] Correction = ["Xin sửa lại: ", "Điều chỉnh câu trả lời trước: ", "Bổ sung: "];

    /// <param name="activity">The activity's text as the page shows it.</param>
    /// <param name="writer">The writer's name or post; a class in it ("Giáo viên 1A") is the class they write about.</param>
    /// <param name="day">The day of the work.</param>
    public static string Write(SeededRandom random, string activity, string writer, DateOnly day, PlannedReply reply)
    {
        var about = activity.ToLowerInvariant();
        var fitting = Topics.All.Where(t => t.Words.Any(w => about.Contains(w, StringComparison.Ordinal))).ToList();
        var topic = fitting.Count == 0 ? Topics.General : random.Pick(fitting);
        var text = Fill(random, random.Pick(Choices(topic, reply.Answer)), writer, day);
        if (reply.Corrects)
        {
            text = random.Pick(Correction) + char.ToLower(text[0], CultureInfo.InvariantCulture) + text[1..];
        }

        return reply.WithFile ? text + random.Pick(WithFile) : text;
    }

    private static string[] Choices(Topic topic, Answer answer) => answer switch
    {
        Answer.Done or Answer.Contribution => topic.Done,
        Answer.InProgress => topic.InProgress,
        Answer.NotMine => NotMine,
        _ => topic.Difficulty,
    };

    private static string Fill(SeededRandom random, string text, string writer, DateOnly day)
    {
        var className = ClassName().Match(writer) is { Success: true } match ? $"lớp {match.Value}" : "các lớp";
        var filled = Slot().Replace(text, slot => slot.Value switch
        {
            "{lớp}" => className,
            "{ngày}" => $"{day:dd'/'MM}",
            _ => random.Between(Number(slot, "min"), Number(slot, "max")).ToString(CultureInfo.InvariantCulture),
        });
        return char.ToUpper(filled[0], CultureInfo.InvariantCulture) + filled[1..];
    }

    private static int Number(Match slot, string group) => int.Parse(slot.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(lớp|ngày|(?<min>\d+)-(?<max>\d+))\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slot();

    [GeneratedRegex(@"\b[1-5][A-Z]\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClassName();
}
