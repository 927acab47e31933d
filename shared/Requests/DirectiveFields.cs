namespace BinhHoa2.Shared.Requests;

/// <summary>The names of the form's fields, on the page and in the post.</summary>
public static class DirectiveFields
{
    public const string Nonce = "nonce";
    public const string Choice = "choice";
    public const string Text = "text";
    public const string NewDate = "newDate";

    /// <summary>Not a field: a problem with the form as a whole.</summary>
    public const string Form = "form";
}
