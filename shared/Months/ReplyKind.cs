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
}
