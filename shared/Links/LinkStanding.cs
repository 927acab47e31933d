namespace BinhHoa2.Shared.Links;

/// <summary>Where a link that was opened stands.</summary>
public enum LinkStanding
{
    /// <summary>Not signed here, or nobody it could open anything for; which of them is told to nobody.</summary>
    Refused,

    /// <summary>Too many requests for now.</summary>
    TooMany,

    /// <summary>Signed here, but too old.</summary>
    Expired,

    /// <summary>Signed here, but a newer one took its place: sent anew, or passed on to somebody else.</summary>
    Replaced,

    /// <summary>It holds.</summary>
    Open,
}
