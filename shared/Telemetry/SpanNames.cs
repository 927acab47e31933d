namespace BinhHoa2.Shared.Telemetry;

/// <summary>The names of spans; that of a request is its method and route template. <c>docs/telemetry.md</c> explains them.</summary>
public static class SpanNames
{
    public const string Sweep = "sweep";
    public const string Wave = "wave";
    public const string SendLetters = "send letters";
}
