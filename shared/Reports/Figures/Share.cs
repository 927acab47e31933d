using System.Globalization;
using System.Runtime.InteropServices;

namespace BinhHoa2.Shared.Reports.Figures;

/// <summary>A part of a whole, written as a percentage.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Share(int Part, int Whole) : IComparable<Share>
{
    /// <summary>
    /// Returns the percentage with one decimal, halves rounded up, in Vietnamese notation (<c>94,7%</c>, <c>50%</c>). 100% is the
    /// whole only, and 0% is no part only: other shares are rounded to 99,9% and 0,1%.
    /// </summary>
    /// <exception cref="InvalidOperationException">The whole is not positive, or the part is not within it.</exception>
    public override string ToString()
    {
        var tenths = Tenths();
        var text = (tenths / 10).ToString(CultureInfo.InvariantCulture);
        return tenths % 10 == 0 ? $"{text}%" : $"{text},{tenths % 10}%";
    }

    /// <summary>Compares the exact values, not the rounded text.</summary>
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
