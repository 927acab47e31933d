namespace BinhHoa2.Shared.Calendar.Lunar;

/// <summary>
/// The moments of new moon, good to well under a minute between 1900 and 2200.
/// Source: Jean Meeus, Astronomical Algorithms, 2nd edition (1998), chapter 49; its first table has the mean moon,
/// the second what the Sun and the Moon's orbit add, the third what the planets add.
/// </summary>
internal static class NewMoon
{
    private const double MeanLunation = 29.530588861;

    /// <summary>Amplitude (days), power of the eccentricity E, and multiples of M (Sun), M′ (Moon) and F in the sine's argument.</summary>
    private static readonly (double Days, int E, int Sun, int Moon, int F)[] Terms =
    [
        (-0.40720, 0, 0, 1, 0), (0.17241, 1, 1, 0, 0), (0.01608, 0, 0, 2, 0), (0.01039, 0, 0, 0, 2),
        (0.00739, 1, -1, 1, 0), (-0.00514, 1, 1, 1, 0), (0.00208, 2, 2, 0, 0), (-0.00111, 0, 0, 1, -2),
        (-0.00057, 0, 0, 1, 2), (0.00056, 1, 1, 2, 0), (-0.00042, 0, 0, 3, 0), (0.00042, 1, 1, 0, 2),
        (0.00038, 1, 1, 0, -2), (-0.00024, 1, -1, 2, 0), (-0.00007, 0, 2, 1, 0), (0.00004, 0, 0, 2, -2),
        (0.00004, 0, 3, 0, 0), (0.00003, 0, 1, 1, -2), (0.00003, 0, 0, 2, 2), (-0.00003, 0, 1, 1, 2),
        (0.00003, 0, -1, 1, 2), (-0.00002, 0, -1, 1, -2), (-0.00002, 0, 1, 3, 0), (0.00002, 0, 0, 4, 0),
    ];

    /// <summary>Amplitude (days), phase at k = 0 and motion per lunation (degrees).</summary>
    private static readonly (double Days, double Phase, double Motion)[] Planets =
    [
        (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886), (0.000126, 349.42, 36.412478),
        (0.000110, 84.66, 18.206239), (0.000062, 141.74, 53.303771), (0.000060, 207.14, 2.453732),
        (0.000056, 154.84, 7.306860), (0.000047, 34.52, 27.261239), (0.000042, 207.19, 0.121824),
        (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154), (0.000035, 239.56, 25.513099),
        (0.000023, 331.55, 3.592518),
    ];

    /// <summary>The Julian Ephemeris Day (terrestrial time) of new moon <paramref name="k"/>; number 0 was on 6 January 2000.</summary>
    public static double At(int k)
    {
        var t = k / 1236.85;
        var eccentricity = 1 - (0.002516 * t) - (0.0000074 * t * t);
        var sun = 2.5534 + (29.10535670 * k) - (0.0000014 * t * t);
        var moon = 201.5643 + (385.81693528 * k) + (0.0107582 * t * t) + (0.00001238 * t * t * t);
        var latitude = 160.7108 + (390.67050284 * k) - (0.0016118 * t * t) - (0.00000227 * t * t * t);
        var node = 124.7746 - (1.56375588 * k) + (0.0020672 * t * t);

        var moment = 2451550.09766 + (MeanLunation * k) + (0.00015437 * t * t) - (0.000000150 * t * t * t)
            - (0.00017 * Degrees.Sin(node))
            + (0.000325 * Degrees.Sin(299.77 + (0.107408 * k) - (0.009173 * t * t)));
        foreach (var term in Terms)
        {
            var angle = (term.Sun * sun) + (term.Moon * moon) + (term.F * latitude);
            moment += term.Days * Math.Pow(eccentricity, term.E) * Degrees.Sin(angle);
        }

        foreach (var planet in Planets)
        {
            moment += planet.Days * Degrees.Sin(planet.Phase + (planet.Motion * k));
        }

        return moment;
    }

    /// <summary>The number of the new moon nearest to a Julian day by mean motion; the true one may be a number away.</summary>
    public static int NumberNear(double julianDay) => (int)Math.Round((julianDay - 2451550.09766) / MeanLunation);
}
