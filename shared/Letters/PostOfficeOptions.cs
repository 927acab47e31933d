namespace BinhHoa2.Shared.Letters;

/// <summary>The options of <see cref="PostOffice"/>.</summary>
public sealed record PostOfficeOptions
{
    /// <value>The domain of Message-IDs, which is that of the sender's address.</value>
    public required string MessageIdDomain { get; init; }

    /// <summary>Returns the options for letters from a sender's address.</summary>
    public static PostOfficeOptions OfSender(string address) => new() { MessageIdDomain = address[(address.IndexOf('@') + 1)..] };
}
