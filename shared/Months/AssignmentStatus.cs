namespace BinhHoa2.Shared.Months;

/// <summary>Where an assignment stands by the last reply to it.</summary>
public enum AssignmentStatus
{
    /// <summary>Chưa trả lời.</summary>
    Unanswered,

    /// <summary>Đang thực hiện.</summary>
    InProgress,

    /// <summary>Gặp khó khăn.</summary>
    Difficulty,

    /// <summary>Đã hoàn thành.</summary>
    Done,
}
