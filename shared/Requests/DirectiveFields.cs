using BinhHoa2.Shared.Pages.Forms;

namespace BinhHoa2.Shared.Requests;

/// <summary>The names of the form's own fields, on the page and in the post; the others are <see cref="FormFields"/>.</summary>
public static class DirectiveFields
{
    public const string Choice = "choice";
    public const string Text = "text";

    /// <summary>The person who is to take part in the work; empty for none.</summary>
    public const string Helper = "helper";
}
