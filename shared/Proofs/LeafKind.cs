namespace BinhHoa2.Shared.Proofs;

/// <summary>What a leaf is about.</summary>
public enum LeafKind
{
    /// <summary>Phân công.</summary>
    Assignment,

    /// <summary>Phản hồi, minh chứng.</summary>
    Evidence,

    /// <summary>Xin ý kiến.</summary>
    Request,

    /// <summary>Ý kiến chỉ đạo.</summary>
    Directive,
}
