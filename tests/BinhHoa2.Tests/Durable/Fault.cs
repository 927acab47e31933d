namespace BinhHoa2.Tests.Durable;

/// <summary>The faults of a storage request. After some of them the caller does not know whether the request was applied.</summary>
public enum Fault
{
    /// <summary>No connection; not applied.</summary>
    Refused,

    /// <summary>No connection for this request and all later ones; not applied.</summary>
    Gone,

    /// <summary>Applied, but the response was lost.</summary>
    AnswerLost,

    /// <summary>
    /// 409, 412 or 404: applied, the response was lost, and the request was sent again without the caller's knowledge, as a retry
    /// of the client does, and conflicted with its first attempt.
    /// </summary>
    Repeated,

    /// <summary>429 with Retry-After; not applied.</summary>
    Throttled,

    /// <summary>500; not applied.</summary>
    ServerError,

    /// <summary>500; applied.</summary>
    ServerErrorApplied,

    /// <summary>503 with Retry-After; not applied.</summary>
    Unavailable,

    /// <summary>A time-out; not applied.</summary>
    TimedOut,

    /// <summary>A time-out; applied.</summary>
    TimedOutApplied,

    /// <summary>The process crashes before the request is sent.</summary>
    KilledBefore,

    /// <summary>The process crashes after the request was applied and before the response arrives.</summary>
    KilledAfter,

    /// <summary>403 for this request and all later ones: the account's key or role was removed.</summary>
    Forbidden,
}
