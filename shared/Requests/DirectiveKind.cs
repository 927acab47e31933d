namespace BinhHoa2.Shared.Requests;

/// <summary>The ways a request can be answered.</summary>
public enum DirectiveKind
{
    /// <summary>Ý kiến chỉ đạo; the due date stays.</summary>
    Guidance,

    /// <summary>Đồng ý gia hạn, or another day than the one asked for.</summary>
    NewDate,

    /// <summary>Không đồng ý; comes with the reason.</summary>
    Refusal,

    /// <summary>Giao cho người khác; only of a request that asks for it.</summary>
    Reassigned,
}
