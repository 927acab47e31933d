namespace BinhHoa2.Shared.Calendar.Lunar;

/// <summary>
/// Converts between a moment of astronomy (Julian Ephemeris Day, terrestrial time) and a day on the wall calendar of Vietnam (UTC+7).
/// </summary>
internal static class LocalDay
{
    /// <summary>The Julian day at 0:00 UTC on 1 January 0001, .NET's day number 0.</summary>
    private const double JulianDayOfDayZero = 1721425.5;

    public static DateOnly Of(double julianEphemerisDay)
    {
        var year = 2000 + ((julianEphemerisDay - 2451545.0) / 365.25);
        var universal = julianEphemerisDay - (DeltaT(year) / 86400);
        return DateOnly.FromDayNumber((int)Math.Floor(universal - JulianDayOfDayZero + VietnamTime.Offset.TotalDays));
    }

    /// <summary>The moment a local day begins.</summary>
    public static double Start(DateOnly day) =>
        day.DayNumber + JulianDayOfDayZero - VietnamTime.Offset.TotalDays + (DeltaT(day.Year + (day.DayOfYear / 365.25)) / 86400);

    /// <summary>
    /// Seconds by which terrestrial time is ahead of universal time. Source: Espenak and Meeus, Five Millennium Canon of
    /// Solar Eclipses (NASA, 2006); the polynomials of 1961–1986, 1986–2005 and 2005–2050, the last one carried on
    /// where they end (in this century it is off by a minute at most).
    /// </summary>
    private static double DeltaT(double year)
    {
        var t = year - 2000;
        return year switch
        {
            < 1986 => 45.45 + (1.067 * (year - 1975))
                - ((year - 1975) * (year - 1975) / 260) - ((year - 1975) * (year - 1975) * (year - 1975) / 718),
            < 2005 => 63.86 + (t * (0.3345 + (t * (-0.060374 + (t * (0.0017275 + (t * (0.000651814 + (t * 0.00002373599))))))))),
            _ => 62.92 + (t * (0.32217 + (t * 0.005589))),
        };
    }
}
