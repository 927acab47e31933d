namespace BinhHoa2.Shared.Letters;

/// <summary>The ways a send can end.</summary>
public enum SendResult
{
    /// <summary>The provider has taken it.</summary>
    Accepted,

    /// <summary>The provider has certainly not taken it and sending it again unchanged would not help.</summary>
    Rejected,

    /// <summary>The provider has certainly not taken it, and the same letter may go later: too many at once, a wrong key, nobody answering.</summary>
    NotTaken,

    /// <summary>A stop was asked for before it was handed over: the provider has not seen it, and it may go at once.</summary>
    HeldBack,

    /// <summary>The answer was lost or says nothing: it may or may not have been taken.</summary>
    Ambiguous,
}
