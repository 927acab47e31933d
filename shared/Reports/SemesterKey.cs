using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>Identifies a semester's review of a school; the input of its orchestration.</summary>
/// <param name="CutOff">The last day counted, in the school's time zone.</param>
public sealed record SemesterKey(SchoolId School, SchoolYear Year, Review Review, DateOnly CutOff)
{
    /// <summary>The month of the cut-off, whose ledger contains the report's letters.</summary>
    public SchoolMonth Month => new(School, CutOff.Year, CutOff.Month);

    /// <summary>The moment up to which evidence is counted: 17:00 of the cut-off day in the school's time zone.</summary>
    public DateTimeOffset Moment => VietnamTime.At(CutOff, SchoolHours.CutOff);

    public override string ToString() => $"{School}_{Year}_{Review.ToString().ToLowerInvariant()}";
}
