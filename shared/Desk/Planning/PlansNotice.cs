namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>What was done last on the desk's pages of the plans, as the page says once.</summary>
public enum PlansNotice
{
    /// <summary>Nothing that is said.</summary>
    None,

    /// <summary>A file was read into the draft.</summary>
    Read,

    /// <summary>A draft was made of a plan that is there.</summary>
    Begun,

    /// <summary>A change was written into the draft.</summary>
    Saved,

    /// <summary>The draft was dropped.</summary>
    Dropped,

    /// <summary>There is no draft.</summary>
    NoDraft,

    /// <summary>The draft is in force now.</summary>
    Adopted,

    /// <summary>As <see cref="Adopted"/>; the sweep behind it could not see to a part.</summary>
    AdoptedInPart,

    /// <summary>A plan was ended.</summary>
    Ended,

    /// <summary>As <see cref="Ended"/>; the sweep behind it could not see to a part.</summary>
    EndedInPart,

    /// <summary>The file cannot be read.</summary>
    FileBroken,
}
