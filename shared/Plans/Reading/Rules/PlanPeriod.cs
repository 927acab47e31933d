using System.Runtime.InteropServices;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>What gives a day without a year its year: the school year, and the month in which it stands.</summary>
/// <param name="FirstYear">The first calendar year of the school year; null while it is not known.</param>
/// <param name="Month">The first day of the month; null outside a month.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlanPeriod(int? FirstYear, DateOnly? Month)
{
    /// <summary>Returns the year of a month that is written without one: the year nearest to the month here, else by the half.</summary>
    public int? YearOf(int month)
    {
        if (Month is { } here)
        {
            return Enumerable.Range(here.Year - 1, 3).MinBy(year => Math.Abs(((year - here.Year) * 12) + month - here.Month));
        }

        return FirstYear is { } first ? first + (month >= 8 ? 0 : 1) : null;
    }

    /// <summary>Returns whether the year is one in which this plan can have a day.</summary>
    public bool IsNear(int year) => (FirstYear ?? Month?.Year) is not { } known || Math.Abs(year - known) <= 2;
}
