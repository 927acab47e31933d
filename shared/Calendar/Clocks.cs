namespace BinhHoa2.Shared.Calendar;

/// <summary>The keys of the registered <see cref="TimeProvider"/>s; the one without a key is school time, which may be virtual.</summary>
public static class Clocks
{
    /// <summary>Machine time: the clock of time-outs and pauses.</summary>
    public const string Machine = "machine";
}
