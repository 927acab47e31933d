namespace BinhHoa2.Shared.Desk;

/// <summary>What was done last from the desk's page, as the page says once.</summary>
public enum HomeNotice
{
    /// <summary>Nothing that is said.</summary>
    None,

    /// <summary>A sweep saw to everything.</summary>
    Swept,

    /// <summary>A sweep could not see to a part.</summary>
    SweptInPart,

    /// <summary>A sweep found files that do not fit.</summary>
    SweptRefused,

    /// <summary>Links were ended, and new ones mailed.</summary>
    LinksEnded,

    /// <summary>Links were ended; whether the new ones have left is not known.</summary>
    LinksUnsure,

    /// <summary>The person has no links yet.</summary>
    NoLinks,

    /// <summary>All duty letters are paused.</summary>
    Paused,

    /// <summary>Duty letters may leave again.</summary>
    Resumed,

    /// <summary>Reminders leave at once.</summary>
    Reminded,

    /// <summary>Reminders leave when letters may.</summary>
    RemindedLater,

    /// <summary>No one could be reminded.</summary>
    NotReminded,
}
