namespace BinhHoa2.Shared.Rehearsals;

/// <summary>What the staff of a rehearsal do.</summary>
public enum StaffBehaviour
{
    /// <summary>They answer nothing: every letter that the plan can lead to is sent.</summary>
    Silent,

    /// <summary>Each answers on the due day of each work, that it is done; reports are not issued.</summary>
    Prompt,
}
