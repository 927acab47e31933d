namespace BinhHoa2.Shared.Desk.Staffing;

/// <summary>What was done last on the desk's pages of the people, as the page says once.</summary>
public enum PeopleNotice
{
    /// <summary>Nothing that is said.</summary>
    None,

    /// <summary>A file was read into the draft.</summary>
    Read,

    /// <summary>A change was written into the draft.</summary>
    Saved,

    /// <summary>The draft was dropped.</summary>
    Dropped,

    /// <summary>There is no draft.</summary>
    NoDraft,

    /// <summary>The draft is the roster in force now.</summary>
    Adopted,

    /// <summary>As <see cref="Adopted"/>; the sweep behind it could not see to a part.</summary>
    AdoptedInPart,

    /// <summary>The configured file cannot be read.</summary>
    FileBroken,
}
