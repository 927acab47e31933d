namespace BinhHoa2.Shared.Requests;

/// <summary>What a request asks of the Board.</summary>
public enum RequestKind
{
    /// <summary>Gặp khó khăn, xin ý kiến chỉ đạo.</summary>
    Difficulty,

    /// <summary>Xin gia hạn.</summary>
    Extension,

    /// <summary>Xin cử thêm người.</summary>
    Helper,

    /// <summary>Đề nghị giao cho người khác.</summary>
    Reassign,
}
