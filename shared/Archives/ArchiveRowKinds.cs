using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Erasures;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Retention;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Archives;

/// <summary>Determines the kind of any row of a school.</summary>
public static class ArchiveRowKinds
{
    /// <summary>The partition of the archive that was asked for last.</summary>
    internal const string OwnPartition = "_archive";

    // Letters that opened something; their links and codes are long over, and are not in the ledger.
    private static readonly string[] SignInLetters = ["l!signin!", "l!freshlink!"];

    /// <summary>The kinds that an archive has.</summary>
    public static IEnumerable<ArchiveRowKind> Kept => Enum.GetValues<ArchiveRowKind>().Where(IsKept);

    /// <summary>Whether an archive has rows of a kind.</summary>
    public static bool IsKept(this ArchiveRowKind kind) => kind < ArchiveRowKind.LinkSecret;

    public static ArchiveRowKind Of(SchoolId school, string partition, string rowKey) => partition switch
    {
        SetupRow.Index => ArchiveRowKind.Setup,
        DeskMapping.Partition => OfDesk(rowKey),

        // Their rooms keep these names to themselves; a test compares with the rows of a running school.
        "_keys" => ArchiveRowKind.LinkSecret,
        "_rehearsal" => ArchiveRowKind.Rehearsal,
        "_sweep" => ArchiveRowKind.Sweep,
        OwnPartition => ArchiveRowKind.Archive,
        _ when partition == PeopleOf(school) => ArchiveRowKind.Person,
        _ when partition == MovedDaysOf(school) => ArchiveRowKind.MovedDay,
        _ when partition == ReportMapping.PartitionOf(school) => OfReports(rowKey),
        _ when partition == RetentionMapping.PartitionOf(school) => ArchiveRowKind.YearPart,
        _ when partition == ErasureMapping.PartitionOf(school) => ArchiveRowKind.Erasure,
        _ when IsMonth(partition) => OfMonth(rowKey),
        _ => ArchiveRowKind.Later,
    };

    internal static string PeopleOf(SchoolId school) => $"{school}_people";

    internal static string MovedDaysOf(SchoolId school) => $"{school}_moved";

    private static ArchiveRowKind OfDesk(string rowKey) => rowKey.Split('!')[0] switch
    {
        "done" => ArchiveRowKind.DeskEntry,
        "ask" => ArchiveRowKind.SignInRequest,
        "session" => ArchiveRowKind.Session,
        "start" => ArchiveRowKind.StartCount,
        "draft" => ArchiveRowKind.Draft,
        _ => ArchiveRowKind.Later,
    };

    private static ArchiveRowKind OfReports(string rowKey) => rowKey.Split('!')[0] switch
    {
        "rp" => ArchiveRowKind.Report,
        "rc" => ArchiveRowKind.Correction,
        "re" => ArchiveRowKind.Edition,
        _ => ArchiveRowKind.Later,
    };

    private static ArchiveRowKind OfMonth(string rowKey) => RowKinds.Of(rowKey) switch
    {
        RowKind.Month => ArchiveRowKind.Month,
        RowKind.Summary => ArchiveRowKind.Summary,
        RowKind.Person => ArchiveRowKind.MonthPerson,
        RowKind.Assignment => ArchiveRowKind.Assignment,
        RowKind.Support => ArchiveRowKind.Support,
        RowKind.Evidence => ArchiveRowKind.Evidence,
        RowKind.Ledger when SignInLetters.Any(p => rowKey.StartsWith(p, StringComparison.Ordinal)) => ArchiveRowKind.SignInLetter,
        RowKind.Ledger => ArchiveRowKind.Letter,
        RowKind.Request => ArchiveRowKind.Request,
        RowKind.Root => ArchiveRowKind.Root,
        _ => ArchiveRowKind.Later,
    };

    private static bool IsMonth(string partition)
    {
        try
        {
            SchoolMonth.From(partition);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
