namespace BinhHoa2.Shared.Archives;

/// <summary>How long the archive of a school year is kept.</summary>
public static class ArchiveRules
{
    /// <summary>The days after which an archive is deleted, counted from the moment it is complete or has failed.</summary>
    public const int DaysKept = 7;
}
