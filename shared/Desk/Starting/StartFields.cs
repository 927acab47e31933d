namespace BinhHoa2.Shared.Desk.Starting;

/// <summary>The names of the fields of the set-up page.</summary>
public static class StartFields
{
    public const string School = "school";
    public const string Symbol = "symbol";
    public const string Place = "place";
    public const string Superior = "superior";
    public const string SignerTitle = "signerTitle";
    public const string Year = "year";
    public const string ChairName = "chairName";
    public const string ChairAddress = "chairAddress";
    public const string ChairEmail = "chairEmail";
    public const string SecretaryName = "secretaryName";
    public const string SecretaryEmail = "secretaryEmail";
    public const string SenderName = "senderName";
    public const string SenderEmail = "senderEmail";

    /// <summary>The mark of what was saved already, as the page showed it; empty for nothing.</summary>
    public const string Shown = "shown";

    /// <summary>The one-time code.</summary>
    public const string Code = "code";
}
