using System.Text.Json.Serialization;

namespace BinhHoa2.Shared.Mail.Events;

/// <summary>One event as SendGrid posts it; what the ledger has no use for (the address, the IP) is not even read.</summary>
/// <param name="Id"><c>sg_event_id</c>, the same in every copy of an event.</param>
/// <param name="Timestamp">Seconds since 1970, UTC.</param>
internal sealed record MailEvent(
    [property: JsonPropertyName("sg_event_id")] string? Id,
    [property: JsonPropertyName("event")] string? Name,
    [property: JsonPropertyName("timestamp")] long? Timestamp,
    [property: JsonPropertyName("sg_message_id")] string? ProviderId,
    [property: JsonPropertyName("type")] string? Type,
    [property: JsonPropertyName("reason")] string? Reason,
    [property: JsonPropertyName("status")] string? Status,
    [property: JsonPropertyName(EventArguments.Month)] string? Month,
    [property: JsonPropertyName(EventArguments.Kind)] string? Kind,
    [property: JsonPropertyName(EventArguments.Subject)] string? Subject,
    [property: JsonPropertyName(EventArguments.Recipient)] string? Recipient);
