namespace BinhHoa2.Shared.Months;

/// <summary>What the sender of photos says of pupils in them: a pupil's image is personal data (Law 91/2025/QH15).</summary>
public enum PupilsShown
{
    /// <summary>Nothing was said; no photo came along.</summary>
    NotSaid,

    /// <summary>No pupil can be recognised.</summary>
    None,

    /// <summary>Pupils can be seen, and those who may consent have.</summary>
    WithConsent,
}
