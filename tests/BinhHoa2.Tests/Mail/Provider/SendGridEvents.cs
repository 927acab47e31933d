using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace BinhHoa2.Tests.Mail.Provider;

/// <summary>Events about letters, posted as SendGrid posts them, with a real ECDSA P-256 signature.</summary>
internal sealed class SendGridEvents : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private int made;

    /// <summary>As the service's settings page shows it.</summary>
    public string PublicKey => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    public JsonObject Of(TakenLetter letter, string name, params (string Field, string Value)[] more)
    {
        var happened = new JsonObject
        {
            ["email"] = letter.To,
            ["timestamp"] = 1633910400 + made,
            ["smtp-id"] = letter.MessageId,
            ["event"] = name,
            ["category"] = letter.Request["categories"]?.DeepClone(),
            ["sg_event_id"] = string.Create(CultureInfo.InvariantCulture, $"ZGVsaXZlcmVk{made++}=="),
            ["sg_message_id"] = letter.ProviderId + ".filter0001.16648.5515E0B88.0",
        };
        foreach (var (argument, value) in letter.Request["personalizations"]![0]!["custom_args"] as JsonObject ?? [])
        {
            happened[argument] = value!.DeepClone();
        }

        foreach (var (field, value) in more)
        {
            happened[field] = value;
        }

        return happened;
    }

    public static byte[] Body(params IEnumerable<JsonNode> events) =>
        Encoding.UTF8.GetBytes(new JsonArray([.. events.Select(e => e.DeepClone())]).ToJsonString() + "\r\n");

    public string Sign(string timestamp, byte[] body) =>
        Convert.ToBase64String(key.SignData(
            [.. Encoding.UTF8.GetBytes(timestamp), .. body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    /// <summary>A post, signed at that moment.</summary>
    public HttpRequestMessage Post(Uri hook, byte[] body, DateTimeOffset signedAt)
    {
        var timestamp = signedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var post = new HttpRequestMessage(HttpMethod.Post, hook) { Content = new ByteArrayContent(body) };
        post.Content.Headers.ContentType = new("application/json");
        post.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", Sign(timestamp, body));
        post.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", timestamp);
        return post;
    }

    public void Dispose() => key.Dispose();
}
