using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// The Vietnamese words for an answer, for the status of an assignment and for the state of a month, used by letters, pages and
/// reports, and the style class of their colour.
/// </summary>
internal static class StatusTexts
{
    /// <summary>Marks work that took place after its due date.</summary>
    public const string DoneLate = "Trễ hạn";

    /// <summary>Marks work that is not done although its due date has passed.</summary>
    public const string Overdue = "Quá hạn";

    /// <summary>Of a month whose figures are frozen, inside a sentence.</summary>
    public const string Closed = "đã chốt";

    public static string Name(ReplyKind kind) => kind switch
    {
        ReplyKind.Done => "Đã hoàn thành",
        ReplyKind.InProgress => "Đang thực hiện",
        _ => "Gặp khó khăn",
    };

    public static string Name(AssignmentStatus status) => status switch
    {
        AssignmentStatus.Done => Name(ReplyKind.Done),
        AssignmentStatus.InProgress => Name(ReplyKind.InProgress),
        AssignmentStatus.Difficulty => Name(ReplyKind.Difficulty),
        _ => "Chưa báo cáo",
    };

    /// <summary>What became of a month; null for one that has not begun.</summary>
    public static string Name(MonthState? state) => state switch
    {
        null => "Chưa bắt đầu",
        MonthState.Opening => "Đang mở",
        MonthState.Running => "Đang theo dõi",
        MonthState.Closed => Phrases.Capitalized(Closed),
        MonthState.Missed => "Không theo dõi (đã qua hạn khi kế hoạch được đưa vào)",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state of a month."),
    };

    /// <summary>The label of a number of assignments in a status.</summary>
    public static string Label(AssignmentStatus status) => status == AssignmentStatus.Done ? "Hoàn thành" : Name(status);

    /// <summary>As <see cref="Label"/>, inside a sentence.</summary>
    public static string InSentence(AssignmentStatus status) => Phrases.Uncapitalized(Label(status));

    /// <summary>The last report about an assignment, as a letter to its person states it.</summary>
    public static string Reported(AssignmentStatus status) =>
        status is AssignmentStatus.InProgress or AssignmentStatus.Difficulty ? $"Đã báo {InSentence(status)}" : Name(status);

    /// <summary>The style class a state is coloured by.</summary>
    public static string Tone(ReplyKind kind) => kind switch
    {
        ReplyKind.Done => "done",
        ReplyKind.InProgress => "doing",
        _ => "stuck",
    };

    /// <inheritdoc cref="Tone(ReplyKind)"/>
    public static string Tone(AssignmentStatus status) => status switch
    {
        AssignmentStatus.Done => Tone(ReplyKind.Done),
        AssignmentStatus.InProgress => Tone(ReplyKind.InProgress),
        AssignmentStatus.Difficulty => Tone(ReplyKind.Difficulty),
        _ => "none",
    };
}
