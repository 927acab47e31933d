namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>What was said of a line that was not understood. The names are in rows: never change them.</summary>
public enum DraftLineState
{
    /// <summary>Nothing so far.</summary>
    Open,

    /// <summary>It is no activity.</summary>
    Dismissed,

    /// <summary>An activity was made of it.</summary>
    Made,
}
