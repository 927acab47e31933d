namespace BinhHoa2.Shared.Desk;

/// <summary>A request to sign in by mail. It is written for every address, known here or not.</summary>
/// <param name="AddressMac">The signed hash of the address that was typed; the address itself is not kept.</param>
/// <param name="BrowserHash">The SHA-256 of the secret of the browser that asked.</param>
/// <param name="Asked">Machine time, UTC.</param>
/// <param name="ShownAsked">The same moment in school time, UTC, as the letter says it.</param>
/// <param name="WrongCodes">How many codes were tried that were not its own.</param>
/// <param name="IsUsed">Whether it has signed a person in.</param>
public sealed record SignInRequest(
    SignInId Id,
    string AddressMac,
    string BrowserHash,
    DateTimeOffset Asked,
    DateTimeOffset ShownAsked,
    int WrongCodes = 0,
    bool IsUsed = false);
