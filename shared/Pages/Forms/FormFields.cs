namespace BinhHoa2.Shared.Pages.Forms;

/// <summary>The names every form shares, on the page and in the post.</summary>
public static class FormFields
{
    /// <summary>The anti-forgery value of the form.</summary>
    public const string Nonce = "nonce";

    /// <summary>A day the work shall be due on instead.</summary>
    public const string NewDate = "newDate";

    /// <summary>
    /// Confirms what was asked back: "1" with what a program may have filled in; with an answer to a request, or the issue of a
    /// report, the mark of what was shown.
    /// </summary>
    public const string Confirmed = "confirmed";

    /// <summary>A field people do not see; a program that fills in every field fills it too.</summary>
    public const string Trap = "extra";

    /// <summary>Not a field: a problem with the form as a whole.</summary>
    public const string Form = "form";
}
