using System.Text.Json;

namespace BinhHoa2.Shared.Mail.Events;

/// <summary>One event as SendGrid posts it; what the ledger has no use for (the address, the IP, the time) is not even read.</summary>
/// <param name="Id"><c>sg_event_id</c>, the same in every copy of an event.</param>
internal sealed record MailEvent(
    string? Id,
    string? Name,
    string? ProviderId,
    string? Type,
    string? Reason,
    string? Status,
    string? Month,
    string? Kind,
    string? Subject,
    string? Recipient)
{
    /// <summary>Reads one element of a post. A field that is no text is as if it were not there.</summary>
    /// <returns>Null for what is no event at all.</returns>
    public static MailEvent? Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            string? Text(string field) =>
                element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            return new MailEvent(
                Text("sg_event_id"),
                Text("event"),
                Text("sg_message_id"),
                Text("type"),
                Text("reason"),
                Text("status"),
                Text(EventArguments.Month),
                Text(EventArguments.Kind),
                Text(EventArguments.Subject),
                Text(EventArguments.Recipient));
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair passes JSON's grammar but is no text.
            return null;
        }
    }
}
