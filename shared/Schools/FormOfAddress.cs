namespace BinhHoa2.Shared.Schools;

/// <summary>The form of address (cách xưng hô) of a person in letters and on pages.</summary>
public static class FormOfAddress
{
    /// <summary>For a man.</summary>
    public const string Thay = "thầy";

    /// <summary>For a woman.</summary>
    public const string Co = "cô";

    /// <summary>For a person whose form of address the roster does not say.</summary>
    public const string Open = "thầy/cô";

    /// <summary>"thầy", "cô" or "thầy/cô".</summary>
    public static string Of(StaffMember person) => person.Address is Thay or Co ? person.Address : Open;

    /// <summary>As <see cref="Of"/>, at the beginning of a sentence: "Thầy", "Cô" or "Thầy/cô".</summary>
    public static string AtStart(StaffMember person) => char.ToUpperInvariant(Of(person)[0]) + Of(person)[1..];
}
