namespace BinhHoa2.Shared.Letters;

/// <summary>How letters are marked.</summary>
public sealed record PostOfficeOptions
{
    /// <value>The domain of Message-IDs; the domain of the sender's address.</value>
    public required string MessageIdDomain { get; init; }

    /// <summary>The options of letters that come from that address.</summary>
    public static PostOfficeOptions OfSender(string address) => new() { MessageIdDomain = address[(address.IndexOf('@') + 1)..] };
}
