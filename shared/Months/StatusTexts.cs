namespace BinhHoa2.Shared.Months;

/// <summary>How an answer, and where an assignment stands by it, is called and coloured.</summary>
internal static class StatusTexts
{
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
        _ => "Chưa trả lời",
    };

    /// <summary>What a letter says a person has answered so far.</summary>
    public static string Reported(AssignmentStatus status) => status switch
    {
        AssignmentStatus.InProgress => "Đã báo đang thực hiện",
        AssignmentStatus.Difficulty => "Đã báo gặp khó khăn",
        AssignmentStatus.Done => "Đã hoàn thành",
        _ => "Chưa phản hồi",
    };

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
