using System.Diagnostics.CodeAnalysis;
using BinhHoa2.Simulation.Basis;

namespace BinhHoa2.Simulation.Year;

/// <summary>A school year: 1 August to 31 July.</summary>
public readonly record struct YearWindow(int First)
{
    public DateTimeOffset Start => LocalTime.At(new DateOnly(First, 8, 1), TimeOnly.MinValue);

    /// <summary>The first moment after it.</summary>
    public DateTimeOffset End => Start.AddYears(1);

    /// <summary>Reads <c>2021-2022</c>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out YearWindow? window)
    {
        window = text is { Length: 9 }
            && text[4] == '-'
            && int.TryParse(text[..4], System.Globalization.NumberStyles.None, null, out var first)
            && int.TryParse(text[5..], System.Globalization.NumberStyles.None, null, out var second)
            && second == first + 1
            && first is >= 2000 and < 2200
                ? new YearWindow(first)
                : null;
        return window is not null;
    }

    public override string ToString() => $"{First}-{First + 1}";
}
