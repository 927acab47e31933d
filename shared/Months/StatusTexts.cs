using BinhHoa2.Shared.Plans;
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

    /// <summary>Marks work that is not done and not yet due although its month is over.</summary>
    public const string InTime = "Đang trong thời hạn";

    /// <summary>Of a month whose figures are frozen, inside a sentence.</summary>
    public const string Closed = "đã chốt";

    /// <summary>The word of a kind of work, as a label.</summary>
    public static string Name(ActivityKind work) => Phrases.Capitalized(KindTexts.Name(work));

    /// <summary>What the day of an activity means: by when it is finished, takes place or is attested.</summary>
    public static string DueLabel(ActivityKind work) => work switch
    {
        ActivityKind.Event => "Tổ chức chậm nhất",
        ActivityKind.Standing => "Xác nhận chậm nhất",
        _ => "Hạn",
    };

    /// <param name="work">The kind of work the answer is about.</param>
    public static string Name(ReplyKind kind, ActivityKind work = default) => (kind, work) switch
    {
        (ReplyKind.Done, ActivityKind.Event) => "Đã tổ chức",
        (ReplyKind.Done, ActivityKind.Standing) => "Đã duy trì",
        (ReplyKind.Done, _) => "Đã hoàn thành",
        (ReplyKind.InProgress, ActivityKind.Event) => "Đang chuẩn bị",
        (ReplyKind.InProgress, _) => "Đang thực hiện",
        (ReplyKind.Contribution, _) => "Minh chứng bổ sung",
        (ReplyKind.NotMine, _) => "Không phải việc của tôi",
        _ => "Gặp khó khăn",
    };

    /// <inheritdoc cref="Name(ReplyKind, ActivityKind)"/>
    public static string Name(AssignmentStatus status, ActivityKind work = default) => (status, work) switch
    {
        (AssignmentStatus.Done, _) => Name(ReplyKind.Done, work),
        (AssignmentStatus.InProgress, _) => Name(ReplyKind.InProgress, work),
        (AssignmentStatus.Difficulty, _) => Name(ReplyKind.Difficulty, work),
        (_, ActivityKind.Standing) => "Chưa xác nhận",
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
    public static string Label(AssignmentStatus status, ActivityKind work = default) =>
        (status, work) == (AssignmentStatus.Done, ActivityKind.Deliverable) ? "Hoàn thành" : Name(status, work);

    /// <summary>As <see cref="Label"/>, inside a sentence.</summary>
    public static string InSentence(AssignmentStatus status, ActivityKind work = default) => Phrases.Uncapitalized(Label(status, work));

    /// <summary>The last report about an assignment, as a letter to its person states it.</summary>
    public static string Reported(AssignmentStatus status, ActivityKind work = default) =>
        status is AssignmentStatus.InProgress or AssignmentStatus.Difficulty
            ? $"Đã báo {InSentence(status, work)}"
            : Name(status, work);

    /// <summary>The style class a state is coloured by.</summary>
    public static string Tone(ReplyKind kind) => kind switch
    {
        ReplyKind.Done => "done",
        ReplyKind.InProgress => "doing",
        ReplyKind.Contribution or ReplyKind.NotMine => "none",
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
