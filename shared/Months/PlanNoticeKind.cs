namespace BinhHoa2.Shared.Months;

/// <summary>How a new version of a plan differs from the one before, or what the Board made of an assignment.</summary>
public enum PlanNoticeKind
{
    /// <summary>Due on another day of its month.</summary>
    Moved,

    /// <summary>The same work in other words.</summary>
    Reworded,

    /// <summary>No longer in the plan.</summary>
    Removed,

    /// <summary>Planned for another month, where it opens anew.</summary>
    MovedToMonth,

    /// <summary>Led by others.</summary>
    OtherPeople,

    /// <summary>Given to another by the Board, at its person's request.</summary>
    Reassigned,
}
