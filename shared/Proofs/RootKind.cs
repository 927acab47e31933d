namespace BinhHoa2.Shared.Proofs;

/// <summary>What a root was made of.</summary>
public enum RootKind
{
    /// <summary>All leaves of a month as it was closed.</summary>
    Month,

    /// <summary>The leaves of earlier months that are new or have changed since they were last under a root.</summary>
    Corrections,

    /// <summary>The leaves that a semester report counts.</summary>
    Report,
}
