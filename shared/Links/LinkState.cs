namespace BinhHoa2.Shared.Links;

/// <summary>Where a link that was opened stands.</summary>
public enum LinkState
{
    /// <summary>Not signed here, or nobody it could open anything for; which of them is told to nobody.</summary>
    Refused,

    /// <summary>Too many requests for now.</summary>
    TooMany,

    /// <summary>Signed here, but too old.</summary>
    Expired,

    /// <summary>Signed here, but a newer one took its place.</summary>
    Replaced,

    /// <summary>Signed here, but somebody else holds the work now.</summary>
    PassedOn,

    /// <summary>It holds.</summary>
    Open,
}
