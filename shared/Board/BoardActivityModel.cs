using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Board;

/// <summary>The page of one activity of a month, with the complete history of each assignment.</summary>
/// <param name="Path">The path of the Board's page.</param>
public sealed record BoardActivityModel(
    SchoolProfile School,
    MonthRecord Month,
    PlanActivity Activity,
    string Path,
    ImmutableArray<BoardAssignment> Assignments) : IPageModel
{
    /// <summary>The name of the query that shows one subject group.</summary>
    public const string GroupQuery = "to";

    /// <summary>The subject group that is shown; null for all people.</summary>
    public string? Group { get; init; }

    /// <summary>The subject groups of the people, in the order of the page; a choice between them needs two.</summary>
    public ImmutableArray<string> Groups { get; init; } = [.. Assignments.Select(a => a.Group).OfType<string>().Distinct()];

    /// <summary>The page of one subject group; of all people when none of them is in it.</summary>
    public BoardActivityModel Of(string? group) => group is null || !Groups.Contains(group)
        ? this
        : this with
        {
            Group = group,
            Assignments = [.. Assignments.Where(a => a.Group == group)],
            Supports = [.. Supports.Where(s => s.Group == group)],
            Cancelled = [.. Cancelled.Where(a => a.Group == group)],
        };

    /// <summary>Those of whom it is no longer asked, by a change of the plan or the Board, with what they sent.</summary>
    public ImmutableArray<BoardAssignment> Cancelled { get; init; } = [];

    /// <summary>Who takes part in the activity without answering for it.</summary>
    public ImmutableArray<BoardSupport> Supports { get; init; } = [];

    /// <summary>The names of substitutes, and of the people on the steps and in the directives of requests.</summary>
    public ImmutableDictionary<StaffId, string> Names { get; init; } = ImmutableDictionary<StaffId, string>.Empty;

    /// <summary>Whether uploaded files are scanned for malware before they are given out.</summary>
    public bool ScansFiles { get; init; }

    /// <summary>The blobs in which malware was found.</summary>
    public ImmutableHashSet<string> Malicious { get; init; } = [];

    /// <summary>Whether the page leads to a file.</summary>
    public bool HasFiles => Assignments.Concat(Cancelled).SelectMany(a => a.Replies)
        .Concat(Supports.SelectMany(s => s.Added))
        .Any(r => !r.Files.IsEmpty);

    /// <summary>Open assignments about which there is something to read: difficulties first, then those in progress.</summary>
    public ImmutableArray<BoardAssignment> Reported =>
    [
        .. Assignments
            .Where(a => a.Assignment.Status.IsOpen && !a.IsSilent)
            .OrderByDescending(a => a.Assignment.Status.IsHeldUp),
    ];

    /// <summary>Open assignments without any report or request.</summary>
    public ImmutableArray<BoardAssignment> Silent => [.. Assignments.Where(a => a.Assignment.Status.IsOpen && a.IsSilent)];

    /// <summary>The classes of which nothing was reported or asked; none where the work is not that of classes.</summary>
    public ImmutableArray<string> SilentClasses => [.. ClassTexts.Sorted(Silent.Select(a => a.Assignment.Class).OfType<string>())];

    public ImmutableArray<BoardAssignment> Finished => [.. Assignments.Where(a => a.Assignment.Status.IsDone)];

    /// <summary>The replies that the month's frozen figures rest on; null while it is open.</summary>
    public ImmutableHashSet<EvidenceId>? Counted { get; init; }

    /// <summary>Whether a reply came after the month's figures were frozen, whatever its time.</summary>
    public bool IsCorrection(Evidence reply) => Counted is { } counted && !counted.Contains(reply.Id);

    /// <summary>Returns the path of the page of an activity.</summary>
    public static string PathOf(string board, SchoolMonth month, ActivityId activity) =>
        $"{board}/{month.Year:D4}-{month.Month:D2}/{activity}";

    /// <summary>Returns the path of this page for one subject group, or for all people.</summary>
    public string PathFor(string? group) =>
        PathOf(Path, Month.Month, Activity.Id) + (group is null ? string.Empty : $"?{GroupQuery}={Uri.EscapeDataString(group)}");

    /// <summary>Returns the path below which the files of a reply are downloaded.</summary>
    public string FilesOf(Evidence reply) => $"{Path}/{EvidenceAddress.Of(Month.Month, reply)}";

    PageContent IPageModel.Compose() => PageContent.Of<BoardActivityPage>(this);
}
