using System.Collections.Frozen;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Calendar;

/// <summary>
/// What the Government announced for each year: days off, swaps, Saturdays worked to make up for them. It overrides
/// weekends and <see cref="PublicHolidays"/>. The file that comes with the program is extended once a year.
/// </summary>
/// <param name="Version">Names the data in the record of a month: <c>vn-2026.1</c>.</param>
/// <param name="Off">Days off whatever else is computed.</param>
/// <param name="Worked">Days worked although they are a weekend or would be computed as a holiday.</param>
public sealed record AnnouncedDays(string Version, FrozenSet<DateOnly> Off, FrozenSet<DateOnly> Worked)
{
    /// <summary>Why a day is off or worked, as the file says.</summary>
    public FrozenDictionary<DateOnly, string> Names { get; init; } = FrozenDictionary<DateOnly, string>.Empty;

    /// <summary>The calendar years that the file has.</summary>
    public FrozenSet<int> Years { get; init; } = [];

    private const string Resource = "BinhHoa2.Shared.Calendar.data.announced-days.json";

    /// <summary>The data that comes with the program.</summary>
    public static AnnouncedDays BuiltIn()
    {
        using var stream = typeof(AnnouncedDays).Assembly.GetManifestResourceStream(Resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return AnnouncedDaysReader.Read("announced-days.json", bytes).OrThrow();
    }

    /// <summary>Reads a file of the same form, for a year the program does not know yet.</summary>
    /// <exception cref="InputException">The file does not fit; it says every place.</exception>
    public static AnnouncedDays FromFile(string path) => AnnouncedDaysReader.Read(path).OrThrow();
}
