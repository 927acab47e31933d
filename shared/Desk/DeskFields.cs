namespace BinhHoa2.Shared.Desk;

/// <summary>The names of the fields of the desk's forms.</summary>
public static class DeskFields
{
    public const string Email = "email";
    public const string Code = "code";
    public const string Session = "session";
    public const string Person = "person";

    /// <summary>In an address: the day of a rehearsal that is shown.</summary>
    public const string Day = "day";

    /// <summary>In an address: the number of the letter on its day.</summary>
    public const string Letter = "letter";
}
