namespace BinhHoa2.Shared.Requests;

/// <summary>Where a request stands.</summary>
public enum RequestState
{
    /// <summary>Somebody on the ladder has the duty to answer, or is about to get it.</summary>
    Open,

    /// <summary>The ladder has come to its end without an answer; whoever was asked may still give one.</summary>
    Unanswered,

    /// <summary>The Chair's own: the deputy was told of it for information, and nobody owes an answer.</summary>
    Informed,

    /// <summary>The answer is recorded; the letters that tell it may not have left yet.</summary>
    Answered,

    /// <summary>The answer is recorded and told.</summary>
    Settled,

    /// <summary>The work was done in the meantime.</summary>
    Withdrawn,
}
