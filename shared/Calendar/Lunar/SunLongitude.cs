namespace BinhHoa2.Shared.Calendar.Lunar;

/// <summary>
/// The Sun's apparent longitude, good to 0.01° (a quarter of an hour of the Sun's way).
/// Source: Jean Meeus, Astronomical Algorithms, 2nd edition (1998), chapter 25, "low accuracy".
/// </summary>
internal static class SunLongitude
{
    /// <summary>Degrees in [0, 360) at a Julian Ephemeris Day; 270 is the winter solstice (Đông chí).</summary>
    public static double At(double julianEphemerisDay)
    {
        var t = (julianEphemerisDay - 2451545.0) / 36525;
        var mean = 280.46646 + (36000.76983 * t) + (0.0003032 * t * t);
        var anomaly = 357.52911 + (35999.05029 * t) - (0.0001537 * t * t);
        var centre = ((1.914602 - (0.004817 * t) - (0.000014 * t * t)) * Degrees.Sin(anomaly))
            + ((0.019993 - (0.000101 * t)) * Degrees.Sin(2 * anomaly))
            + (0.000289 * Degrees.Sin(3 * anomaly));
        var node = 125.04 - (1934.136 * t);
        return Degrees.Normal(mean + centre - 0.00569 - (0.00478 * Degrees.Sin(node)));
    }
}
