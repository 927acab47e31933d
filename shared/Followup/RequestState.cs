namespace BinhHoa2.Shared.Followup;

/// <summary>Where a request stands.</summary>
public enum RequestState
{
    /// <summary>Recorded; the Board has not been told yet.</summary>
    Open,

    /// <summary>The whole Board has been told.</summary>
    Informed,

    /// <summary>The work was done in the meantime.</summary>
    Withdrawn,
}
