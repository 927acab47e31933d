using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Archives;

/// <summary>Who may have the archive of a school year, and how long it is kept.</summary>
public static class ArchiveRules
{
    /// <summary>The days after which an archive is deleted, counted from the moment it is complete or has failed.</summary>
    public const int DaysKept = 7;

    /// <summary>
    /// Whether a person who may sign in at the desk may also make and download archives: Chair and Secretary. An archive holds all that
    /// was written in a year, also what the ViceChair is not asked about.
    /// </summary>
    public static bool MayTake(StaffMember person) => person.Role is Role.Chair or Role.Secretary;
}
