using System.Globalization;
using System.Runtime.InteropServices;

namespace BinhHoa2.Shared.Reports.Figures;

/// <summary>A part of a whole, as a percentage a report can stand by.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Share(int Part, int Whole) : IComparable<Share>
{
    /// <summary>
    /// One decimal, halves rounded up, written the Vietnamese way (<c>94,7%</c>, <c>50%</c>). Rounding never says
    /// 100% of something unfinished nor 0% of something begun.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no whole to be a part of.</exception>
    public override string ToString()
    {
        var tenths = Tenths();
        var text = (tenths / 10).ToString(CultureInfo.InvariantCulture);
        return tenths % 10 == 0 ? $"{text}%" : $"{text},{tenths % 10}%";
    }

    /// <summary>Compares the exact parts, not their rounded text.</summary>
    public int CompareTo(Share other) => ((long)Part * other.Whole).CompareTo((long)other.Part * Whole);

    public static bool operator <(Share left, Share right) => left.CompareTo(right) < 0;

    public static bool operator >(Share left, Share right) => left.CompareTo(right) > 0;

    public static bool operator <=(Share left, Share right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Share left, Share right) => left.CompareTo(right) >= 0;

    private long Tenths()
    {
        if (Whole <= 0 || Part < 0 || Part > Whole)
        {
            throw new InvalidOperationException($"{Part} of {Whole} is not a share.");
        }

        var rounded = ((2000L * Part) + Whole) / (2L * Whole);
        return Part == 0 ? 0 : Part == Whole ? 1000 : Math.Clamp(rounded, 1, 999);
    }
}
