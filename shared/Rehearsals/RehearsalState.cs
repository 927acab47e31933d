namespace BinhHoa2.Shared.Rehearsals;

/// <summary>Where a rehearsal that was asked for stands. The names are in rows: never change them.</summary>
public enum RehearsalState
{
    /// <summary>It was asked for, and has not ended.</summary>
    Running,

    /// <summary>It can be read.</summary>
    Done,

    /// <summary>It could not be run to its end.</summary>
    Failed,
}
