namespace BinhHoa2.Shared.Followup;

/// <summary>What a request asks of the Board.</summary>
public enum RequestKind
{
    /// <summary>Gặp khó khăn, xin ý kiến chỉ đạo; the whole Board is told of it.</summary>
    Difficulty,

    /// <summary>Xin gia hạn.</summary>
    Extension,
}
