namespace BinhHoa2.Shared.Desk;

/// <summary>What was done at the desk. The names are in rows: never change them.</summary>
public enum DeskAction
{
    /// <summary>A person signed in.</summary>
    SignedIn,

    /// <summary>A person signed out.</summary>
    SignedOut,

    /// <summary>A session was ended from the list of sessions.</summary>
    EndedSession,

    /// <summary>A sweep was started.</summary>
    Swept,

    /// <summary>A person's links were ended and new ones mailed.</summary>
    EndedLinks,

    /// <summary>A rehearsal of the year was started.</summary>
    Rehearsed,
}
