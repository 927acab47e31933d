using System.Diagnostics.Metrics;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Telemetry;

namespace BinhHoa2.Shared.Replies;

/// <summary>Counts the replies that were recorded.</summary>
internal static class ReplyTelemetry
{
    private static readonly Counter<long> Replies = SchoolTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.Replies, "{reply}", "Replies of people that were recorded, the same post twice counted once");

    public static void Recorded(ReplyKind answer) =>
        Replies.Count(new KeyValuePair<string, object?>(AttributeNames.Answer, TagValues.Of(answer)));
}
