namespace BinhHoa2.Shared.Letters;

/// <summary>The options of <see cref="PostOffice"/>.</summary>
public sealed record PostOfficeOptions
{
    /// <value>The domain of Message-IDs, which is that of the sender's address.</value>
    public required string MessageIdDomain
    {
        get => Sender is { } address ? DomainOf(address()) : field;
        init;
    }

    /// <summary>The sender's address where it is asked for with each letter; null where the domain is fixed.</summary>
    private Func<string>? Sender { get; init; }

    /// <summary>Returns the options for letters from a sender's address, which is asked for with each letter.</summary>
    public static PostOfficeOptions OfSender(Func<string> address) => new() { MessageIdDomain = string.Empty, Sender = address };

    /// <summary>The domain of an address.</summary>
    public static string DomainOf(string address) => address[(address.IndexOf('@') + 1)..];
}
