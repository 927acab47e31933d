using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports;

/// <summary>What is erased, as reports name their sources.</summary>
/// <param name="Person">Whose data they are.</param>
/// <param name="IsWhole">Whether all of the person is erased.</param>
/// <param name="Replies">The replies whose notes are erased.</param>
/// <param name="Requests">The requests whose answers are erased.</param>
/// <param name="Pictures">What stands in the address of each picture that is erased.</param>
/// <param name="Words">The person's name, address and number, as long as they are known.</param>
/// <param name="Day">The day of the erasure, in the school's zone.</param>
public sealed record ReportSources(
    StaffId Person,
    bool IsWhole,
    ImmutableHashSet<EvidenceId> Replies,
    ImmutableHashSet<RequestId> Requests,
    string Pictures,
    ErasedWords Words,
    DateOnly Day)
{
    /// <summary>Whether who wrote something is erased.</summary>
    public bool IsBy(StaffId person, StaffId? substitute) => IsWhole && (substitute ?? person) == Person;

    /// <summary>Whether a picture is erased.</summary>
    public bool Has(ReportPicture picture) => $"{picture.Path}/".Contains(Pictures, StringComparison.Ordinal);
}
