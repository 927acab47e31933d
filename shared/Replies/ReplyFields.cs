namespace BinhHoa2.Shared.Replies;

/// <summary>The names of the form's fields, on the page and in the post.</summary>
public static class ReplyFields
{
    public const string Activity = "activity";
    public const string Nonce = "nonce";
    public const string Status = "status";
    public const string Note = "note";
    public const string Date = "date";
    public const string Files = "files";

    /// <summary>The tick that asks for a later day; counts with "in progress" only.</summary>
    public const string Extend = "extend";

    /// <summary>The later day asked for.</summary>
    public const string NewDate = "newDate";

    /// <summary>Whether pupils can be seen in the photos sent along.</summary>
    public const string Pupils = "pupils";

    /// <summary>A file that arrived with an earlier post of the form, sealed.</summary>
    public const string Kept = "kept";

    /// <summary>Not a field: a problem with the form as a whole.</summary>
    public const string Form = "form";
}
