using BinhHoa2.Shared.Pages.Forms;

namespace BinhHoa2.Shared.Replies;

/// <summary>The names of the form's own fields, on the page and in the post; the others are <see cref="FormFields"/>.</summary>
public static class ReplyFields
{
    public const string Activity = "activity";
    public const string Status = "status";
    public const string Note = "note";
    public const string Date = "date";
    public const string Files = "files";

    /// <summary>A small JPEG of the picture that stands directly before it among the files.</summary>
    public const string Preview = "preview";

    /// <summary>The tick that asks for a later day; counts with "in progress" only.</summary>
    public const string Extend = "extend";

    /// <summary>The tick that asks for a helper; counts with "in progress" and a difficulty.</summary>
    public const string AsksHelper = "helper";

    /// <summary>Whether pupils can be seen in the photos sent along.</summary>
    public const string Pupils = "pupils";

    /// <summary>A file that arrived with an earlier post of the form, sealed.</summary>
    public const string Kept = "kept";
}
