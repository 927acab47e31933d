using System.Diagnostics.Metrics;
using BinhHoa2.Shared.Telemetry;

namespace BinhHoa2.Functions.Links;

/// <summary>Counts the links that did not open their page, also those the log no longer repeats.</summary>
internal static class LinkTelemetry
{
    private static readonly Counter<long> Refused = SchoolTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.RefusedLinks, "{request}", "Requests whose link did not open its page");

    public static void Count(LinkRefusal refusal) =>
        Refused.Count(new KeyValuePair<string, object?>(AttributeNames.Refusal, TagValues.Of(refusal)));
}
