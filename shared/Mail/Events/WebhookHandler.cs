using System.Text.Json;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Shared.Mail.Events;

/// <summary>
/// Takes the provider's word of what became of letters into the ledger. Copies, late and disordered events change
/// nothing: an event only ever moves a letter forward, so no list of events seen is kept.
/// </summary>
public sealed class WebhookHandler(
    Ledger ledger,
    IOptions<MailOptions> options,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime,
    ILogger<WebhookHandler> logger)
{
    public const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";
    public const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    /// <summary>The largest post taken, in bytes; SendGrid's are well below one MiB.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <returns>Written only when every event is in the ledger that belongs there.</returns>
    /// <exception cref="Azure.RequestFailedException">Storage failed; the provider posts again.</exception>
    public async Task<WebhookResult> TakeAsync(string signature, string timestamp, Stream body, CancellationToken cancellation)
    {
        var service = options.Value.SendGrid;
        if (service.EventKey is not { } key)
        {
            return WebhookResult.NotConfigured;
        }

        if (!EventSignature.IsTimely(timestamp, machineTime.GetUtcNow(), service.EventWindow))
        {
            return WebhookResult.Refused;
        }

        if (await ReadAsync(body, cancellation) is not { } raw)
        {
            return WebhookResult.TooLarge;
        }

        if (!EventSignature.IsValid(key, signature, timestamp, raw))
        {
            return WebhookResult.Refused;
        }

        return Parse(raw) is { } posted ? await WriteAsync(posted, cancellation) : WebhookResult.Unreadable;
    }

    private async Task<WebhookResult> WriteAsync(List<MailEvent> posted, CancellationToken cancellation)
    {
        var news = posted.Where(e => e.Id is null)
            .Concat(posted.Where(e => e.Id is not null).DistinctBy(e => e.Id))
            .Select(DeliveryUpdate.Of)
            .OfType<DeliveryUpdate>()
            .ToList();
        var missing = 0;
        foreach (var month in news.GroupBy(n => n.Row.Month))
        {
            var letters = month.ToLookup(n => n.Row.Key);
            missing += (await ledger.ApplyAsync(
                month.Key,
                [.. letters.Select(l => l.Key)],
                stored => letters[stored.Key].Aggregate(stored, (entry, one) => one.Apply(entry)),
                cancellation)).Count;
        }

        MailLog.Events(logger, posted.Count, news.Count, news.Count(n => n.State == LedgerState.Bounced), missing);
        return WebhookResult.Written;
    }

    /// <summary>The events of a post, one by one: other senders' letters come with ours, and an odd event costs itself alone.</summary>
    private static List<MailEvent>? Parse(byte[] raw)
    {
        try
        {
            using var posted = JsonDocument.Parse(raw);
            return posted.RootElement.ValueKind == JsonValueKind.Array
                ? [.. posted.RootElement.EnumerateArray().Select(MailEvent.Read).OfType<MailEvent>()]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream body, CancellationToken cancellation)
    {
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (var count = await body.ReadAsync(buffer, cancellation); count > 0; count = await body.ReadAsync(buffer, cancellation))
        {
            if (read.Length + count > MaxBytes)
            {
                return null;
            }

            await read.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }

        return read.ToArray();
    }
}
