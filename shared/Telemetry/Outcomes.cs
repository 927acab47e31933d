namespace BinhHoa2.Shared.Telemetry;

/// <summary>The outcomes of what the app does by itself.</summary>
public static class Outcomes
{
    /// <summary>All of it was done.</summary>
    public const string Done = "done";

    /// <summary>Part of it was done; the rest is done later.</summary>
    public const string Partial = "partial";

    /// <summary>It threw, or was cancelled by a stop.</summary>
    public const string Failed = "failed";
}
