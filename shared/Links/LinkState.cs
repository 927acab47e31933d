namespace BinhHoa2.Shared.Links;

/// <summary>The state of a link that was opened.</summary>
public enum LinkState
{
    /// <summary>Not signed here, or its person is not here any more; the page does not say which.</summary>
    Refused,

    /// <summary>Too many requests for now.</summary>
    TooMany,

    /// <summary>Signed here, but too old.</summary>
    Expired,

    /// <summary>Signed here, but a newer one took its place.</summary>
    Replaced,

    /// <summary>Signed here, but a substitute acts for its person now.</summary>
    PassedOn,

    /// <summary>It holds.</summary>
    Open,
}
