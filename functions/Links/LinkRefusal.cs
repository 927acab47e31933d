namespace BinhHoa2.Functions.Links;

/// <summary>Why a link did not open its page, for the log; its holder is shown less.</summary>
public enum LinkRefusal
{
    /// <summary>It does not open this page: made for another one, or its person is not here or may not see it.</summary>
    Foreign,

    /// <summary>Not signed here, cut or changed.</summary>
    Forged,

    /// <summary>Too old.</summary>
    Expired,

    /// <summary>A newer one took its place, or it was ended.</summary>
    Revoked,

    /// <summary>A substitute acts for its person.</summary>
    PassedOn,

    /// <summary>Used too often within a minute.</summary>
    LinkRate,

    /// <summary>Its network address tried too many refused links within a minute.</summary>
    AddressRate,
}
