using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>A semester's review of a school; what its orchestration is given.</summary>
/// <param name="CutOff">The last day counted, in the school's zone.</param>
public sealed record SemesterKey(SchoolId School, SchoolYear Year, Review Review, DateOnly CutOff)
{
    /// <summary>The month of the cut-off, whose ledger has the report's letters.</summary>
    public SchoolMonth Month => new(School, CutOff.Year, CutOff.Month);

    /// <summary>The moment whose figures the report gives.</summary>
    public DateTimeOffset Moment => VietnamTime.At(CutOff, SchoolHours.CutOff);

    public override string ToString() => $"{School}_{Year}_{Review.ToString().ToLowerInvariant()}";
}
