namespace BinhHoa2.Shared.Requests;

/// <summary>The state of a request.</summary>
public enum RequestState
{
    /// <summary>A person on the ladder has the duty to answer, or is about to get it.</summary>
    Open,

    /// <summary>The ladder has come to its end without an answer; the people asked may still give one.</summary>
    Unanswered,

    /// <summary>The Chair's own: the deputy was informed, and no answer is due.</summary>
    Informed,

    /// <summary>The answer is recorded; its letters may not have left yet.</summary>
    Answered,

    /// <summary>The answer is recorded and its letters have left.</summary>
    Settled,

    /// <summary>The work was done in the meantime.</summary>
    Withdrawn,
}
