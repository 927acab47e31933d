namespace BinhHoa2.Shared.Mail;

/// <summary>The three ways a send can end.</summary>
public enum SendResult
{
    /// <summary>The provider has taken it.</summary>
    Accepted,

    /// <summary>The provider has certainly not taken it and sending it again unchanged would not help.</summary>
    Rejected,

    /// <summary>The answer was lost, or the provider asked to try later: it may or may not have been taken.</summary>
    Ambiguous,
}
