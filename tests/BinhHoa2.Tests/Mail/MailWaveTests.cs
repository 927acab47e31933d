using System.Net;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Letters;
using BinhHoa2.Tests.Mail.Provider;
using BinhHoa2.Tests.Months;
using Microsoft.Extensions.Time.Testing;

namespace BinhHoa2.Tests.Mail;

public sealed class MailWaveTests(StorageFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_AWaveOfAThousand_CostsOneRequestALetterAndHardlyAnyStorage()
    {
        await using var service = await SendGridServer.StartAsync();
        using var house = new MailHouse(
            ("Provider", "SendGrid"), ("SendGrid:ApiKey", SendGridServer.ApiKey), ("SendGrid:Host", service.Host));
        var storage = await FreshRecords.CreateAsync(fixture);
        var time = new FakeTimeProvider(VietnamTime.At(October.Opened, new TimeOnly(7, 30)));
        var options = new PostOfficeOptions { MessageIdDomain = "thbh2.example" };

        // Machine time stands still: however busy the machine is, no group of outcomes is written before its chunk is through.
        var post = new PostOffice(
            new Ledger(storage), house.Mailer, NeverPaused.Instance, October.Calendar, time, new FakeTimeProvider(), options);
        var letters = Letters(1000);
        using var traffic = new Traffic();

        (await post.SendAsync(October.Month, letters, Cancellation)).ShouldBe(new PostResult(1000, 0, null));

        traffic.To(new Uri(service.Host)).ShouldBe(1000);
        traffic.To(storage.Table.Uri).ShouldBe(20, "a claim and a settlement for each 100: 0.020 a letter");
        service.Taken.Select(t => t.MessageId).Distinct().Count().ShouldBe(1000);

        (await post.SendAsync(October.Month, letters, Cancellation)).ShouldBe(PostResult.Nothing);
        traffic.To(new Uri(service.Host)).ShouldBe(1000);
        traffic.To(storage.Table.Uri).ShouldBe(40, "again: a refused claim and one read for each 100");
    }

    [Fact]
    public async Task Hook_EventsPostedToTheRunningApp_AreInTheLedgerOrRefused()
    {
        await using var service = await SendGridServer.StartAsync();
        await using var school = await RunningSchool.StartAsync(
            VietnamTime.At(new(2021, 10, 11), new TimeOnly(10, 0)),
            new()
            {
                ["Mail:Provider"] = "SendGrid",
                ["Mail:SendGrid:ApiKey"] = SendGridServer.ApiKey,
                ["Mail:SendGrid:Host"] = service.Host,
                ["Mail:SendGrid:EventKey"] = service.Events.PublicKey,
            });
        var month = new SchoolMonth(new SchoolId("another"), 2021, 10);
        await school.Get<MonthRecords>().TryBeginAsync(October.File().Head with { Month = month }, Cancellation);
        await school.Get<PostOffice>().SendAsync(month, Letters(3), Cancellation);
        var taken = service.Taken
            .Where(t => t.Request.ToJsonString().Contains("another_2021-10", StringComparison.Ordinal))
            .OrderBy(t => t.To)
            .ToList();
        var body = SendGridEvents.Body(
            service.Events.Of(taken[0], "delivered"),
            service.Events.Of(taken[1], "bounce", ("reason", "no such user")),
            service.Events.Of(taken[2], "open"));
        var hook = new Uri(school.Host.BaseAddress, "hooks/sendgrid");

        var early = TimeProvider.System.GetUtcNow().AddHours(-1);
        (await StatusAsync(service.Events.Post(hook, body, early))).ShouldBe(HttpStatusCode.Forbidden);
        (await StatesAsync()).ShouldBe([LedgerState.Accepted, LedgerState.Accepted, LedgerState.Accepted]);

        (await StatusAsync(service.Events.Post(hook, body, TimeProvider.System.GetUtcNow()))).ShouldBe(HttpStatusCode.NoContent);
        (await StatusAsync(service.Events.Post(hook, body, TimeProvider.System.GetUtcNow()))).ShouldBe(HttpStatusCode.NoContent);
        (await StatesAsync()).ShouldBe([LedgerState.Delivered, LedgerState.Bounced, LedgerState.Accepted]);

        async Task<HttpStatusCode> StatusAsync(HttpRequestMessage post)
        {
            using (post)
            {
                using var answer = await school.Http.SendAsync(post, Cancellation);
                return answer.StatusCode;
            }
        }

        async Task<IEnumerable<LedgerState>> StatesAsync() =>
            (await school.Get<MonthRecords>().GetAsync(month, Cancellation)).Ledger
                .OrderBy(e => e.Key.Recipient.Value)
                .Select(e => e.State);
    }

    private static List<LetterToSend> Letters(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new LetterToSend(
            LedgerKey.Digest(October.Opened, new StaffId($"p{i:D4}")),
            new MailRecipient($"Giáo viên {i}", $"p{i:D4}@thbh2.example"),
            new Letter("Việc tháng 10", "…", "<p>…</p>")))];
}
