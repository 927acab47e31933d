namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The names of the fields of a report's forms, on the page and in the post.</summary>
public static class ReportFields
{
    /// <summary>What the form does: one of the names below.</summary>
    public const string Action = "action";

    public const string Edit = "edit";
    public const string Issue = "issue";
    public const string GiveNumber = "number";
    public const string TakeCopy = "copy";
    public const string Correct = "correct";
    public const string Dispatch = "dispatch";

    public const string Choose = "choose";

    /// <summary>The number of an evidence to be repeated in the text; as often as one is chosen.</summary>
    public const string Evidence = "evidence";

    /// <summary>A picture to be shown, as <see cref="Wording.ReportPicture.Key"/>; as often as one is chosen.</summary>
    public const string Picture = "picture";

    /// <summary>The number of the part that is edited.</summary>
    public const string Part = "part";

    /// <summary>The edition of the part that was shown; of the pictures, where evidence is chosen.</summary>
    public const string Edition = "edition";

    public const string Text = "text";

    /// <summary>The file of the signed copy.</summary>
    public const string Copy = "signedCopy";

    /// <summary>The document's number, without the symbol.</summary>
    public const string Number = "documentNumber";

    /// <summary>The document's day.</summary>
    public const string Day = "documentDay";
}
