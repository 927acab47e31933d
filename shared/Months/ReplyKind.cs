namespace BinhHoa2.Shared.Months;

/// <summary>What a person answers about an assignment (phản hồi).</summary>
public enum ReplyKind
{
    /// <summary>Đã hoàn thành; comes with evidence.</summary>
    Done,

    /// <summary>Đang thực hiện.</summary>
    InProgress,

    /// <summary>Gặp khó khăn; comes with the reason.</summary>
    Difficulty,

    /// <summary>Evidence of who takes part without answering (phối hợp); says nothing of how the work stands.</summary>
    Contribution,

    /// <summary>
    /// Không phải việc của tôi: that it should be given to another; comes with the reason, says nothing of how the work stands.
    /// </summary>
    NotMine,
}
