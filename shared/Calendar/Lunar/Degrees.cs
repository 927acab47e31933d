namespace BinhHoa2.Shared.Calendar.Lunar;

internal static class Degrees
{
    public static double Sin(double degrees) => Math.Sin(degrees * (Math.PI / 180));

    /// <summary>The same angle in [0, 360).</summary>
    public static double Normal(double degrees) => degrees - (360 * Math.Floor(degrees / 360));
}
