namespace BinhHoa2.Shared.Pages.Forms;

/// <summary>The names every form shares, on the page and in the post.</summary>
public static class FormFields
{
    /// <summary>The anti-forgery value of the form.</summary>
    public const string Nonce = "nonce";

    /// <summary>A day the work shall be due on instead.</summary>
    public const string NewDate = "newDate";

    /// <summary>
    /// Confirms what was asked back: "1" with a reply; with an answer to a request, the id of the answer that was shown.
    /// </summary>
    public const string Confirmed = "confirmed";

    /// <summary>Not a field: a problem with the form as a whole.</summary>
    public const string Form = "form";
}
