using System.Text;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Mail.Events;
using BinhHoa2.Tests.Letters;
using BinhHoa2.Tests.Mail.Provider;
using BinhHoa2.Tests.Months;
using Microsoft.Extensions.Logging.Abstractions;

namespace BinhHoa2.Tests.Mail;

public sealed partial class MailEventsTests
{
    [Theory]
    [InlineData("{}", WebhookResult.Unreadable)]
    [InlineData("nope", WebhookResult.Unreadable)]
    [InlineData("[]", WebhookResult.Written)]
    [InlineData("[null,{}]", WebhookResult.Written)]
    public async Task Take_SignedOddities_AreAnswered(string body, WebhookResult expected) =>
        (await PostAsync(Encoding.UTF8.GetBytes(body))).ShouldBe(expected);

    [Theory]
    [InlineData("events-fraction-in-a-foreign-event.json", "gv-1a:Delivered gv-1b:Bounced gv-1c:Delivered")]
    [InlineData("events-fraction-in-our-event.json", "gv-1a:Delivered gv-1b:Bounced gv-1c:Bounced")]
    public async Task Take_AnOddEventAmongOthers_CostsTheOthersNothing(string name, string expected)
    {
        await SendAsync("gv-1a", "gv-1b", "gv-1c");
        var row = (await LedgerAsync())[0];
        var body = Encoding.UTF8.GetString(CaseFile.Read($"Mail/cases/{name}"))
            .Replace("thbh2_2021-10", October.Month.ToString(), StringComparison.Ordinal)
            .Replace("2021-10-11\"", row.Key.Subject + "\"", StringComparison.Ordinal)
            .Replace("\"Digest\"", $"\"{row.Key.Kind}\"", StringComparison.Ordinal);

        (await PostAsync(Encoding.UTF8.GetBytes(body))).ShouldBe(WebhookResult.Written);

        string.Join(' ', (await LedgerAsync()).Select(e => $"{e.Key.Recipient}:{e.State}").Order()).ShouldBe(expected);
    }

    [Theory]
    [InlineData("\"một dòng chữ\"")]
    [InlineData("[[]]")]
    [InlineData("{\"event\":5,\"sg_event_id\":{},\"reason\":[1]}")]
    [InlineData("{\"event\":\"\\ud800\"}")]
    public async Task Take_AnEventOfAnotherShape_CostsItselfAlone(string odd)
    {
        await SendAsync("p1");
        var bounce = service.Events.Of(service.Taken.Single(), "bounce").ToJsonString();

        (await PostAsync(Encoding.UTF8.GetBytes($"[{odd},{bounce}]"))).ShouldBe(WebhookResult.Written);

        (await LedgerAsync()).Single().State.ShouldBe(LedgerState.Bounced);
    }

    [Theory]
    [InlineData(-9, WebhookResult.Written)]
    [InlineData(-11, WebhookResult.Refused)]
    [InlineData(9, WebhookResult.Written)]
    [InlineData(11, WebhookResult.Refused)]
    public async Task Take_OutsideTheWindow_IsRefused(int minutes, WebhookResult expected) =>
        (await PostAsync("[]"u8.ToArray(), MachineNow.AddMinutes(minutes))).ShouldBe(expected);

    [Theory]
    [InlineData("body")]
    [InlineData("timestamp")]
    [InlineData("signature")]
    [InlineData("garbage")]
    [InlineData("empty")]
    [InlineData("key")]
    public async Task Take_ForgedPost_IsRefusedAndChangesNothing(string forged)
    {
        await SendAsync("p1");
        var body = SendGridEvents.Body(service.Events.Of(service.Taken.Single(), "bounce"));
        var timestamp = $"{MachineNow.ToUnixTimeSeconds()}";
        using var other = new SendGridEvents();
        var signature = service.Events.Sign(timestamp, body);
        var (signed, at, sent) = forged switch
        {
            "body" => (signature, timestamp, [.. body, (byte)' ']),
            "timestamp" => (signature, $"{MachineNow.ToUnixTimeSeconds() + 1}", body),
            "signature" => (Convert.ToBase64String(new byte[70]), timestamp, body),
            "garbage" => (new string('x', 5000), "99999999999999999999", body),
            "empty" => ("", "", body),
            _ => (other.Sign(timestamp, body), timestamp, body),
        };

        using var stream = new MemoryStream(sent);
        (await desk.TakeAsync(signed, at, stream, Cancellation)).ShouldBe(WebhookResult.Refused);

        (await LedgerAsync()).Single().State.ShouldBe(LedgerState.Accepted);
    }

    [Fact]
    public async Task Take_HugePost_IsRefusedBeforeItIsReadWhole()
    {
        using var endless = new MemoryStream(new byte[WebhookHandler.MaxBytes + 100_000]);

        (await desk.TakeAsync("", $"{MachineNow.ToUnixTimeSeconds()}", endless, Cancellation)).ShouldBe(WebhookResult.TooLarge);

        endless.Position.ShouldBeLessThan(endless.Length);
    }

    [Fact]
    public async Task Take_WithoutAKey_TakesNothing()
    {
        using var plain = new MailHouse();
        var closed = new WebhookHandler(new Ledger(storage), plain.Options, machineTime, NullLogger<WebhookHandler>.Instance);
        using var stream = new MemoryStream("[]"u8.ToArray());

        (await closed.TakeAsync("", $"{MachineNow.ToUnixTimeSeconds()}", stream, Cancellation)).ShouldBe(WebhookResult.NotConfigured);
    }
}
