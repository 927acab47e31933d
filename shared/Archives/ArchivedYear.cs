using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Archives;

/// <summary>A school year as its rows say, for the tables and pages of an archive.</summary>
/// <param name="Setup">The setup in force; its plans are those of the year only while <see cref="HasPlans"/>.</param>
/// <param name="Months">The months that began, oldest first.</param>
/// <param name="Attachments">The files of each reply, by month and reply.</param>
public sealed record ArchivedYear(
    ArchiveRows Rows,
    SchoolSetup Setup,
    ImmutableArray<MonthSnapshot> Months,
    ImmutableDictionary<(SchoolMonth Month, EvidenceId Id), ImmutableArray<ArchivedAttachment>> Attachments,
    ImmutableArray<ArchivedReport> Reports,
    ImmutableArray<DeskEntry> DeskEntries)
{
    private readonly Dictionary<StaffId, string> names = Months
        .SelectMany(m => m.People.Select(p => p.Staff))
        .Concat(Setup.Roster.People)
        .GroupBy(p => p.Id)
        .ToDictionary(same => same.Key, same => same.Last().Name);

    public SchoolYear Year => Rows.Year;

    /// <summary>Whether the plans in force are those of the archived year.</summary>
    public bool HasPlans => Setup.HasPlan && Setup.Plans.Year == Year;

    /// <summary>The name as the roster in force has it, else that of the person's last month; else the id.</summary>
    public string NameOf(StaffId person) => names.GetValueOrDefault(person, person.Value);

    /// <summary>The months of the plan that have not begun, with their activities.</summary>
    public IEnumerable<PlanMonth> NotBegun => HasPlans
        ? Setup.Plans.Months.Where(p => Months.All(m => (m.Head.Month.Year, m.Head.Month.Month) != (p.Year, p.Month)))
        : [];

    public ImmutableArray<ArchivedAttachment> AttachmentsOf(SchoolMonth month, Evidence reply) =>
        Attachments.GetValueOrDefault((month, reply.Id), []);

    /// <summary>The attachments that no entry has.</summary>
    public int LeftOut => Attachments.Values.Sum(files => files.Count(f => f.Path is null));
}
