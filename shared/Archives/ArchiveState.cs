namespace BinhHoa2.Shared.Archives;

/// <summary>Where an archive that was asked for stands. The names are in rows: never change them.</summary>
public enum ArchiveState
{
    /// <summary>It was asked for, and is not complete.</summary>
    Running,

    /// <summary>It can be downloaded.</summary>
    Done,

    /// <summary>It could not be completed.</summary>
    Failed,
}
