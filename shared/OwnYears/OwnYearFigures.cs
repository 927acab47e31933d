using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.OwnYears;

/// <summary>How a person's work of one kind stands: counts alone, no share and nothing late.</summary>
/// <param name="Done">Finished, held or kept up.</param>
/// <param name="UnderWay">Reported to be in progress.</param>
/// <param name="HeldUp">With a difficulty reported last.</param>
public sealed record OwnYearFigures(ActivityKind Kind, int Assigned, int Done, int UnderWay, int HeldUp)
{
    /// <summary>Without an answer.</summary>
    public int Unanswered => Assigned - Done - UnderWay - HeldUp;

    public static OwnYearFigures Of(ActivityKind kind, IEnumerable<OwnYearWork> led)
    {
        var own = led.Where(w => w.Kind == kind).Select(w => w.Status!.Value).ToList();
        return new OwnYearFigures(
            kind, own.Count, own.Count(s => s.IsDone), own.Count(s => s.IsUnderWay), own.Count(s => s.IsHeldUp));
    }
}
