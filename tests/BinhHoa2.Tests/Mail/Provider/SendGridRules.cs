using System.Text;
using System.Text.Json.Nodes;

namespace BinhHoa2.Tests.Mail.Provider;

/// <summary>
/// The rules of the v3 mail/send reference for a request. The first rule that is broken is given as the service words errors:
/// message and field.
/// </summary>
internal static class SendGridRules
{
    public const int MaxBytes = 30 * 1024 * 1024;
    private const int MaxPersonalizations = 1000;
    private const int MaxCustomArguments = 10_000;
    private const int MaxCategories = 10;
    private const int MaxCategory = 255;

    private static readonly string[] Reserved =
    [
        "x-sg-id", "x-sg-eid", "received", "dkim-signature", "content-type", "content-transfer-encoding", "to", "from", "subject",
        "reply-to", "cc", "bcc",
    ];

    public static (string Message, string Field)? Broken(JsonNode request)
    {
        var personalizations = Array(request["personalizations"]);
        if (personalizations.Count is 0 or > MaxPersonalizations)
        {
            return ("The personalizations field is required and must have at least one and at most 1000 objects.", "personalizations");
        }

        if (Text(request["from"]?["email"]).Length == 0)
        {
            return ("The from object must be provided for every email send.", "from.email");
        }

        if (Text(request["subject"]).Length == 0)
        {
            return ("The subject is required.", "subject");
        }

        return personalizations.Select((p, i) => Personalization(p!, $"personalizations.{i}")).FirstOrDefault(b => b is not null)
            ?? Name(request["from"], "from")
            ?? Name(request["reply_to"], "reply_to")
            ?? Content(Array(request["content"]))
            ?? Categories(Array(request["categories"]))
            ?? Array(request["attachments"]).Select((a, i) => Attachment(a!, $"attachments.{i}")).FirstOrDefault(b => b is not null);
    }

    private static (string, string)? Personalization(JsonNode personalization, string field)
    {
        if (Array(personalization["to"]).Count == 0)
        {
            return ("The to array is required for all personalization objects.", $"{field}.to");
        }

        var recipients = new[] { "to", "cc", "bcc" }.SelectMany(f => Array(personalization[f])).ToList();
        var twice = recipients.GroupBy(r => Text(r!["email"]), StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            return (
                "Each email address in the personalization block should be unique between to, cc, and bcc. "
                + $"We found the first duplicate instance of [{twice.Key}].",
                field);
        }

        if (recipients.Any(r => !Text(r!["email"]).Contains('@')))
        {
            return ("Does not contain a valid address.", $"{field}.to.0.email");
        }

        return recipients.Select(r => Name(r, $"{field}.to")).FirstOrDefault(b => b is not null)
            ?? Headers(personalization["headers"] as JsonObject ?? [], field)
            ?? CustomArguments(personalization["custom_args"] as JsonObject ?? [], field);
    }

    private static (string, string)? Headers(JsonObject headers, string field) =>
        headers.FirstOrDefault(h => Reserved.Contains(h.Key.ToLowerInvariant())).Key is { } header
            ? ($"The header {header} is reserved.", $"{field}.headers")
            : null;

    private static (string, string)? CustomArguments(JsonObject arguments, string field) =>
        Encoding.UTF8.GetByteCount(arguments.ToJsonString()) >= MaxCustomArguments
            ? ("The custom args must be less than 10000 bytes.", $"{field}.custom_args")
            : null;

    private static (string, string)? Name(JsonNode? party, string field) =>
        Text(party?["name"]).IndexOfAny([';', ',']) >= 0 ? ("The name must not contain a semicolon or a comma.", field + ".name") : null;

    private static (string, string)? Content(JsonArray content)
    {
        if (content.Count == 0)
        {
            return ("Unless a valid template_id is provided, the content parameter is required.", "content");
        }

        if (content.Any(c => Text(c!["value"]).Length == 0))
        {
            return ("The content value must be a string at least one character in length.", "content.0.value");
        }

        return content.Count > 1 && Text(content[0]!["type"]) != "text/plain"
            ? ("If present, text/plain must be first, followed by text/html.", "content")
            : null;
    }

    private static (string, string)? Categories(JsonArray categories)
    {
        var names = categories.Select(Text).ToList();
        return names.Count > MaxCategories
            || names.Distinct(StringComparer.Ordinal).Count() != names.Count
            || names.Any(name => name.Length > MaxCategory)
            ? ("You may have up to 10 unique categories of at most 255 characters.", "categories")
            : null;
    }

    private static (string, string)? Attachment(JsonNode attachment, string field)
    {
        if (Text(attachment["type"]).IndexOfAny([';', '\r', '\n']) >= 0)
        {
            return ("The attachment type cannot contain ';', or CRLF characters.", $"{field}.type");
        }

        return Text(attachment["content"]).Length == 0 ? ("The attachment content is required.", $"{field}.content") : null;
    }

    private static JsonArray Array(JsonNode? node) => node as JsonArray ?? [];

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
