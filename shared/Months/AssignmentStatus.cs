namespace BinhHoa2.Shared.Months;

/// <summary>The status of an assignment, given by the last reply to it.</summary>
public enum AssignmentStatus
{
    /// <summary>Chưa báo cáo.</summary>
    Unanswered,

    /// <summary>Đang thực hiện.</summary>
    InProgress,

    /// <summary>Gặp khó khăn.</summary>
    Difficulty,

    /// <summary>Đã hoàn thành.</summary>
    Done,
}
