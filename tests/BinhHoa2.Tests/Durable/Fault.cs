namespace BinhHoa2.Tests.Durable;

/// <summary>What can happen to a request to the store. The caller learns less than the store knows.</summary>
public enum Fault
{
    /// <summary>No connection: the store never saw it.</summary>
    Refused,

    /// <summary>No connection, now and from now on.</summary>
    Gone,

    /// <summary>The store did it; the answer was lost on the line.</summary>
    AnswerLost,

    /// <summary>
    /// 409, 412 or 404, whichever the rules give: the store did it, the answer was lost, the request was sent once more
    /// beneath the caller (as the client's own retry does) and met its own first attempt.
    /// </summary>
    Repeated,

    /// <summary>429 with Retry-After, not done.</summary>
    Throttled,

    /// <summary>500, not done.</summary>
    ServerError,

    /// <summary>500, done all the same.</summary>
    ServerErrorApplied,

    /// <summary>503 with Retry-After, not done.</summary>
    Unavailable,

    /// <summary>No answer in time, not done.</summary>
    TimedOut,

    /// <summary>No answer in time, done all the same.</summary>
    TimedOutApplied,

    /// <summary>The process dies before it is sent.</summary>
    KilledBefore,

    /// <summary>The process dies when it is done and the answer has not arrived.</summary>
    KilledAfter,

    /// <summary>403 to this and all after it: the account's key or role is gone.</summary>
    Forbidden,
}
