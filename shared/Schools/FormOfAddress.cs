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

    extension(StaffMember person)
    {
        /// <summary>"thầy", "cô" or "thầy/cô".</summary>
        public string You => person.Address is Thay or Co ? person.Address : Open;

        /// <summary>As <c>You</c>, at the beginning of a sentence: "Thầy", "Cô" or "Thầy/cô".</summary>
        public string YouAtStart => char.ToUpperInvariant(person.You[0]) + person.You[1..];
    }
}
