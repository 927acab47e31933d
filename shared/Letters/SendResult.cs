namespace BinhHoa2.Shared.Letters;

/// <summary>The possible results of sending a letter.</summary>
public enum SendResult
{
    /// <summary>The provider accepted it.</summary>
    Accepted,

    /// <summary>The provider refused it permanently.</summary>
    Rejected,

    /// <summary>The provider did not accept it, and it may be sent later: a rate limit, a wrong key, no connection.</summary>
    NotTaken,

    /// <summary>A stop was requested before it was sent; it may be sent at once.</summary>
    HeldBack,

    /// <summary>The answer was lost or is unclear: the provider may have accepted it.</summary>
    Ambiguous,
}
