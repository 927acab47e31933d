using System.Text.Json.Nodes;

namespace BinhHoa2.Tests.Mail.Provider;

/// <summary>What the v3 mail/send reference says a request must keep to. The first broken rule, as the service words errors: message and field.</summary>
internal static class SendGridRules
{
    public const int MaxBytes = 30 * 1024 * 1024;
    private const int MaxPersonalizations = 1000;
    private const int MaxCustomArguments = 10_000;
    private const int MaxCategories = 10;
    private static readonly string[] Reserved = ["x-sg-id", "x-sg-eid", "received", "dkim-signature", "content-type", "content-transfer-encoding", "to", "from", "subject", "reply-to", "cc", "bcc"];

    public static (string Message, string Field)? Broken(JsonNode request)
    {
        var personalizations = request["personalizations"] as JsonArray ?? [];
        return personalizations.Count is 0 or > MaxPersonalizations ? ("The personalizations field is required and must have at least one and at most 1000 objects.", "personalizations")
            : Text(request["from"]?["email"]).Length == 0 ? ("The from object must be provided for every email send.", "from.email")
            : Text(request["subject"]).Length == 0 ? ("The subject is required.", "subject")
            : personalizations.Select((p, i) => Personalization(p!, i)).FirstOrDefault(b => b is not null)
            ?? Name(request["from"], "from")
            ?? Name(request["reply_to"], "reply_to")
            ?? Content(request["content"] as JsonArray ?? [])
            ?? Categories(request["categories"] as JsonArray ?? [])
            ?? (request["attachments"] as JsonArray ?? []).Select((a, i) => Attachment(a!, i)).FirstOrDefault(b => b is not null);
    }

    private static (string, string)? Personalization(JsonNode personalization, int i)
    {
        var recipients = new[] { "to", "cc", "bcc" }.SelectMany(f => personalization[f] as JsonArray ?? []).ToList();
        var twice = recipients.GroupBy(r => Text(r!["email"]), StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        return (personalization["to"] as JsonArray ?? []).Count == 0 ? ("The to array is required for all personalization objects.", $"personalizations.{i}.to")
            : twice is not null ? ($"Each email address in the personalization block should be unique between to, cc, and bcc. We found the first duplicate instance of [{twice.Key}].", $"personalizations.{i}")
            : recipients.FirstOrDefault(r => !Text(r!["email"]).Contains('@')) is not null ? ("Does not contain a valid address.", $"personalizations.{i}.to.0.email")
            : recipients.Select(r => Name(r, $"personalizations.{i}.to")).FirstOrDefault(b => b is not null)
            ?? ((personalization["headers"] as JsonObject ?? []).FirstOrDefault(h => Reserved.Contains(h.Key.ToLowerInvariant())).Key is { } header ? ($"The header {header} is reserved.", $"personalizations.{i}.headers") : default((string, string)?))
            ?? (System.Text.Encoding.UTF8.GetByteCount((personalization["custom_args"] ?? new JsonObject()).ToJsonString()) >= MaxCustomArguments ? ("The custom args must be less than 10000 bytes.", $"personalizations.{i}.custom_args") : null);
    }

    private static (string, string)? Name(JsonNode? party, string field) =>
        Text(party?["name"]).IndexOfAny([';', ',']) >= 0 ? ("The name must not contain a semicolon or a comma.", field + ".name") : null;

    private static (string, string)? Content(JsonArray content) =>
        content.Count == 0 ? ("Unless a valid template_id is provided, the content parameter is required.", "content")
        : content.Any(c => Text(c!["value"]).Length == 0) ? ("The content value must be a string at least one character in length.", "content.0.value")
        : content.Count > 1 && Text(content[0]!["type"]) != "text/plain" ? ("If present, text/plain must be first, followed by text/html.", "content")
        : null;

    private static (string, string)? Categories(JsonArray categories) =>
        categories.Count > MaxCategories || categories.Select(Text).Distinct(StringComparer.Ordinal).Count() != categories.Count || categories.Any(c => Text(c).Length > 255)
            ? ("You may have up to 10 unique categories of at most 255 characters.", "categories")
            : null;

    private static (string, string)? Attachment(JsonNode attachment, int i) =>
        Text(attachment["type"]).IndexOfAny([';', '\r', '\n']) >= 0 ? ("The attachment type cannot contain ';', or CRLF characters.", $"attachments.{i}.type")
        : Text(attachment["content"]).Length == 0 ? ("The attachment content is required.", $"attachments.{i}.content")
        : null;

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
