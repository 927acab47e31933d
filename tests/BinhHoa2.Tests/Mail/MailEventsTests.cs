using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Mail.Events;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Letters;
using BinhHoa2.Tests.Mail.Provider;
using BinhHoa2.Tests.Months;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BinhHoa2.Tests.Mail;

/// <summary>
/// The post office, the SendGrid adapter and the webhook against the stand-in: from the claim to the proof of arrival.
/// </summary>
public sealed partial class MailEventsTests(StorageFixture fixture) : IAsyncLifetime
{
    private static readonly DateTimeOffset MachineNow = new(2021, 10, 11, 3, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider schoolTime = new(VietnamTime.At(October.Opened, new TimeOnly(7, 30)));
    private readonly FakeTimeProvider machineTime = new(MachineNow);
    private SendGridServer service = null!;
    private MailHouse house = null!;
    private SchoolStorage storage = null!;
    private WebhookHandler desk = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await SendGridServer.StartAsync();
        house = new MailHouse(
            machineTime,
            ("Provider", "SendGrid"),
            ("SendGrid:ApiKey", SendGridServer.ApiKey),
            ("SendGrid:Host", service.Host),
            ("SendGrid:EventKey", service.Events.PublicKey));
        storage = await FreshRecords.CreateAsync(fixture);
        desk = new WebhookHandler(new Ledger(storage), house.Options, machineTime, NullLogger<WebhookHandler>.Instance);
        await new MonthRecords(storage).TryBeginAsync(October.File().Head, Cancellation);
    }

    public ValueTask DisposeAsync()
    {
        house.Dispose();
        return service.DisposeAsync();
    }

    [Fact]
    public async Task Take_Delivered_IsInTheLedgerWithTheProvidersId()
    {
        await SendAsync("p1");

        (await TakeAsync("processed", "delivered")).ShouldBe(WebhookResult.Written);

        var entry = (await LedgerAsync()).Single();
        entry.State.ShouldBe(LedgerState.Delivered);
        entry.ProviderId.ShouldBe("14c5d75ce93.dfd.0");
    }

    [Theory]
    [InlineData("delivered,processed,deferred", LedgerState.Delivered)]
    [InlineData("delivered,bounce,delivered", LedgerState.Bounced)]
    [InlineData("bounce,processed", LedgerState.Bounced)]
    [InlineData("dropped", LedgerState.Bounced)]
    [InlineData("delivered,spamreport", LedgerState.Bounced)]
    [InlineData("open,click,unsubscribe,new_one", LedgerState.Accepted)]
    public async Task Take_EventsInAnyOrder_OnlyMoveForward(string events, LedgerState expected)
    {
        await SendAsync("p1");

        foreach (var one in events.Split(','))
        {
            await TakeAsync(one);
        }

        (await LedgerAsync()).Single().State.ShouldBe(expected);
    }

    [Fact]
    public async Task Take_BounceWithReason_TellsTheSecretaryWhomToCallWithoutTheAddress()
    {
        await SendAsync("p1", "p2");
        var letter = service.Taken.Single(t => t.To == "p1@thbh2.example");

        var bounce = service.Events.Of(
            letter, "bounce", ("type", "bounce"), ("status", "5.1.1"), ("reason", "550 5.1.1 <p1@thbh2.example>: no such user"));
        await PostAsync(SendGridEvents.Body(bounce));

        var call = CallList.Of(await LedgerAsync(), schoolTime.GetUtcNow()).Single();
        call.Person.ShouldBe(new StaffId("p1"));
        call.Reason.ShouldBe("Thư bị trả lại, địa chỉ có thể sai hoặc hộp thư đã đầy: 5.1.1 550 5.1.1 <…>: no such user.");
    }

    [Fact]
    public async Task Take_SamePostManyTimesAtOnce_WritesItOnceAndAnswersAll()
    {
        await SendAsync([.. Enumerable.Range(1, 30).Select(i => $"p{i}")]);
        var body = SendGridEvents.Body(
            service.Taken.SelectMany(t => new[] { service.Events.Of(t, "delivered"), service.Events.Of(t, "processed") }));

        (await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PostAsync(body)))).ShouldAllBe(r => r == WebhookResult.Written);
        var before = await VersionsAsync();
        await PostAsync(body);

        (await LedgerAsync()).ShouldAllBe(e => e.State == LedgerState.Delivered);
        (await VersionsAsync()).ShouldBe(before, "what is known already costs no write");
    }

    [Fact]
    public async Task Take_EventBeforeTheOutcomeIsWritten_IsNotUnsaid()
    {
        service.Script = (_, _) => new SendGridFault { Takes = true, Drops = true, Until = DeliveredAsync };

        await SendAsync("p1");

        (await LedgerAsync()).Single().State.ShouldBe(LedgerState.Delivered, "the answer was lost, but the event had come");

        async Task DeliveredAsync() => (await TakeAsync("delivered")).ShouldBe(WebhookResult.Written);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Take_AfterALostAnswer_ResolvesTheUnknownWhicheverCopyItTellsOf(int sends)
    {
        service.Script = (_, _) => SendGridFault.LostAnswer;
        for (var n = 0; n < 5; n++)
        {
            await SendAsync("p1");
            (await LedgerAsync()).Single().State.ShouldBe(LedgerState.Unknown);
            if (service.Taken.Count == sends)
            {
                break;
            }

            schoolTime.Advance(TimeSpan.FromHours(2));
        }

        service.Taken.Select(t => t.MessageId).Distinct().Count().ShouldBe(1);
        await PostAsync(SendGridEvents.Body(service.Events.Of(service.Taken.Last(), "delivered")));

        (await LedgerAsync()).Single().State.ShouldBe(LedgerState.Delivered);
        schoolTime.Advance(TimeSpan.FromHours(4));
        (await SendAsync("p1")).ShouldBe(PostResult.Nothing);
        service.Taken.Count.ShouldBe(sends);
    }

    [Fact]
    public async Task Send_AnswerAlwaysLost_SendsTwiceUnderOneMessageIdAndThenAsksForACall()
    {
        service.Script = (_, _) => SendGridFault.LostAnswer;

        for (var n = 0; n < 5; n++)
        {
            await SendAsync("p1");
            schoolTime.Advance(TimeSpan.FromHours(2));
        }

        service.Taken.Count.ShouldBe(2);
        service.Taken.Select(t => t.MessageId).Distinct().Count().ShouldBe(1);
        CallList.Of(await LedgerAsync(), schoolTime.GetUtcNow()).Single().State.ShouldBe(LedgerState.Unknown);
    }

    [Fact]
    public async Task Send_ServiceThatTakesNothingForAWhile_SendsOnceWhenItDoes()
    {
        service.Script = (n, _) => n < 4 ? SendGridFault.Answer(401) : null;

        var result = await SendAsync("p1", "p2");
        result.RetryAt.ShouldBe(schoolTime.GetUtcNow() + TimeSpan.FromMinutes(15));
        (await LedgerAsync()).ShouldAllBe(e => e.State == LedgerState.Planned && e.Attempts == 0);
        for (var n = 0; n < 10 && result.RetryAt is { } again; n++)
        {
            schoolTime.SetUtcNow(again);
            result = await SendAsync("p1", "p2");
        }

        service.Taken.Count.ShouldBe(2);
        (await LedgerAsync()).ShouldAllBe(e => e.State == LedgerState.Accepted && e.Attempts == 1);
    }

    [Fact]
    public async Task Send_ServiceThatNeverTakesAnything_IsGivenUpAndAsksForACall()
    {
        service.Script = (_, _) => SendGridFault.Answer(401);

        var result = await SendAsync("p1");
        var tries = 1;
        for (; result.RetryAt is { } again && tries < 100; tries++)
        {
            schoolTime.SetUtcNow(again);
            result = await SendAsync("p1");
        }

        service.Requests.Count.ShouldBe(12);
        CallList.Of(await LedgerAsync(), schoolTime.GetUtcNow()).Single().State.ShouldBe(LedgerState.Rejected);
    }

    [Fact]
    public async Task Take_EventsOfOthers_AreWrittenNowhereAndAnswered()
    {
        await SendAsync("p1");
        var letter = service.Taken.Single();
        (string, string)[] arguments =
        [
            ("ledger_month", "../x"), ("ledger_kind", "7"), ("ledger_recipient", "Không"), ("ledger_subject", "a/b"),
            ("ledger_recipient", "p9"), ("ledger_month", "khac_2021-10"),
        ];
        var foreign = arguments.Select(f => service.Events.Of(letter, "bounce", f));

        (await PostAsync(SendGridEvents.Body(foreign))).ShouldBe(WebhookResult.Written);

        (await LedgerAsync()).Single().State.ShouldBe(LedgerState.Accepted);
    }

    private Task<PostResult> SendAsync(params string[] people)
    {
        var options = new PostOfficeOptions { MessageIdDomain = "thbh2.example" };
        var post = new PostOffice(
            new Ledger(storage), house.Mailer, NeverPaused.Instance, October.Calendar, schoolTime, new FakeTimeProvider(), options);
        return post.SendAsync(
            October.Month,
            [.. people.Select(DigestTo)],
            Cancellation);
    }

    private static LetterToSend DigestTo(string person) => new(
        LedgerKey.Digest(October.Opened, new StaffId(person)),
        new MailRecipient("Giáo viên", $"{person}@thbh2.example"),
        new Letter("Việc tháng 10", "…", "<p>…</p>"));

    private Task<WebhookResult> TakeAsync(params string[] events) =>
        PostAsync(SendGridEvents.Body(events.Select(e => service.Events.Of(service.Taken.First(), e))));

    private async Task<WebhookResult> PostAsync(byte[] body, DateTimeOffset? signedAt = null)
    {
        var timestamp = $"{(signedAt ?? MachineNow).ToUnixTimeSeconds()}";
        using var stream = new MemoryStream(body);
        return await desk.TakeAsync(service.Events.Sign(timestamp, body), timestamp, stream, Cancellation);
    }

    private async Task<IReadOnlyList<LedgerEntry>> LedgerAsync() =>
        (await new MonthRecords(storage).GetAsync(October.Month, Cancellation)).Ledger;

    private async Task<List<string>> VersionsAsync()
    {
        var versions = new List<string>();
        var month = October.Month.ToString();
        await foreach (var row in storage.Table.QueryAsync<TableEntity>(r => r.PartitionKey == month, cancellationToken: Cancellation))
        {
            versions.Add($"{row.RowKey} {row.ETag}");
        }

        return versions;
    }
}
