namespace BinhHoa2.Shared.Erasures;

/// <summary>Who asks for an erasure, as they stand to the data; no name. The names are in rows: never change them.</summary>
public enum ErasureAsker
{
    /// <summary>The person whose data they are.</summary>
    Self,

    /// <summary>Parents or guardians of a pupil.</summary>
    Parent,

    /// <summary>An authority.</summary>
    Authority,

    /// <summary>The school itself, because it has no more use for the data.</summary>
    School,
}
