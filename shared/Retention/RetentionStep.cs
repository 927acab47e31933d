namespace BinhHoa2.Shared.Retention;

/// <summary>What is next for a part of a school year.</summary>
public enum RetentionStep
{
    /// <summary>Nothing today.</summary>
    None,

    /// <summary>The secretary is sent the notice of its removal.</summary>
    Announce,

    /// <summary>It is removed.</summary>
    Remove,
}
