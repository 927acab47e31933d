namespace BinhHoa2.Shared.Links;

/// <summary>The claims of a token and its age.</summary>
/// <param name="Claims">Null unless it was signed here, for the purpose asked for.</param>
/// <param name="IsExpired">Whether it is too old to open anything.</param>
public readonly record struct LinkReading(LinkClaims? Claims, bool IsExpired);
