namespace BinhHoa2.Shared.Pages.Replies;

/// <summary>The names of the form's fields, on the page and in the post.</summary>
public static class ReplyFields
{
    public const string Activity = "activity";
    public const string Nonce = "nonce";
    public const string Status = "status";
    public const string Note = "note";
    public const string Date = "date";
    public const string Files = "files";

    /// <summary>Not a field: a problem with the form as a whole.</summary>
    public const string Form = "form";
}
