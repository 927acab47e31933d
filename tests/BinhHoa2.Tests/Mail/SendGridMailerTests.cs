using BinhHoa2.Shared.Mail;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Tests.Mail;

public sealed class SendGridMailerTests
{
    [Fact]
    public async Task Send_Letter_IsOneRequestWithAllThatMatters()
    {
        await using var service = await SendGridStandIn.StartAsync();
        using var house = House(service, ("ReplyTo", "thuky@thbh2.example"), ("SendGrid:Category", "thbh2"));
        var letter = MailHouse.Outgoing(inReplyTo: "first@thbh2.example", files: new LetterAttachment("Báo cáo.docx", "application/msword", "x"u8.ToArray()));

        var outcome = (await house.Mailer.SendAsync([letter], TestContext.Current.CancellationToken)).Single();

        outcome.ShouldBe(new SendOutcome(SendResult.Accepted, "14c5d75ce93.dfd.64b469"));
        service.Authorizations.Single().ShouldBe("Bearer SG.key");
        await MailGolden.ShouldMatchAsync(service.Requests.Single().ToJsonString(new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n", "sendgrid.json");
    }

    [Theory]
    [InlineData(400, SendResult.Rejected)]
    [InlineData(401, SendResult.Ambiguous)]
    [InlineData(403, SendResult.Rejected)]
    [InlineData(413, SendResult.Rejected)]
    [InlineData(429, SendResult.Ambiguous)]
    [InlineData(500, SendResult.Ambiguous)]
    [InlineData(503, SendResult.Ambiguous)]
    public async Task Send_Refusal_HasTheOutcomeItMustHave(int status, SendResult expected)
    {
        await using var service = await SendGridStandIn.StartAsync((context, _) =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("{\"errors\":[{\"message\":\"The address gv.1a@thbh2.example is bad.\",\"field\":\"personalizations.0.to\"}]}");
        });

        var outcome = (await SendAsync(service, "gv.1a")).Single();

        outcome.Result.ShouldBe(expected);
        outcome.Reason!.ShouldContain($"({status})");
        outcome.Reason!.ShouldNotContain("@");
        service.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Send_400_SaysWhichFieldSendGridMinds()
    {
        await using var service = await SendGridStandIn.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsync("{\"errors\":[{\"message\":\"The address gv.1a@thbh2.example is bad.\",\"field\":\"personalizations.0.to\"}]}");
        });

        (await SendAsync(service, "gv.1a")).Single().Reason.ShouldBe("SendGrid từ chối thư (400): personalizations.0.to: The address … is bad.");
    }

    [Theory]
    [InlineData("<html>proxy</html>")]
    [InlineData("[]")]
    [InlineData("{\"errors\":[{}]}")]
    [InlineData("")]
    public async Task Send_400WithAnotherBody_IsStillRejected(string body)
    {
        await using var service = await SendGridStandIn.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsync(body);
        });

        (await SendAsync(service, "a")).Single().Result.ShouldBe(SendResult.Rejected);
    }

    [Fact]
    public async Task Send_ConnectionDroppedAfterTheRequest_IsAmbiguousForThatLetterOnly()
    {
        await using var service = await SendGridStandIn.StartAsync((context, request) =>
        {
            if (SendGridStandIn.To(request).StartsWith('b'))
            {
                context.Abort();
            }

            return SendGridStandIn.AcceptAsync(context, request);
        });

        var outcomes = await SendAsync(service, "a", "b", "c");

        outcomes.Select(o => o.Result).ShouldBe([SendResult.Accepted, SendResult.Ambiguous, SendResult.Accepted]);
        outcomes[1].Reason!.ShouldStartWith("Mất liên lạc với SendGrid");
    }

    [Fact]
    public async Task Send_ServiceThatNeverAnswers_IsAmbiguousAfterTheTimeout()
    {
        var end = new TaskCompletionSource();
        await using var service = await SendGridStandIn.StartAsync((_, _) => end.Task);
        using var house = House(service, ("SendGrid:Timeout", "00:00:00.3"));

        var outcome = (await house.Mailer.SendAsync([MailHouse.Outgoing()], TestContext.Current.CancellationToken)).Single();
        end.SetResult();

        outcome.ShouldBe(new SendOutcome(SendResult.Ambiguous, Reason: "SendGrid không trả lời trong thời gian chờ."));
    }

    [Fact]
    public async Task Send_Cancelled_Throws()
    {
        var end = new TaskCompletionSource();
        await using var service = await SendGridStandIn.StartAsync((_, _) => end.Task);
        using var house = House(service);
        using var stop = new CancellationTokenSource();

        var sending = house.Mailer.SendAsync([MailHouse.Outgoing()], stop.Token);
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
        end.SetResult();
    }

    [Fact]
    public async Task Send_NobodyListening_IsAmbiguous()
    {
        var service = await SendGridStandIn.StartAsync();
        using var house = House(service);
        await service.DisposeAsync();

        (await house.Mailer.SendAsync([MailHouse.Outgoing()], TestContext.Current.CancellationToken)).Single().Result.ShouldBe(SendResult.Ambiguous);
    }

    [Fact]
    public async Task Send_BadAddress_CostsNoRequest()
    {
        await using var service = await SendGridStandIn.StartAsync();

        var outcomes = await SendAsync(service, "a", "không có", "c");

        outcomes.Select(o => o.Result).ShouldBe([SendResult.Accepted, SendResult.Rejected, SendResult.Accepted]);
        service.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Send_LargeBatch_KeepsTheOrderAndTheBound()
    {
        const int bound = 4;
        var under = 0;
        var most = 0;
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var service = await SendGridStandIn.StartAsync(async (context, request) =>
        {
            var now = Interlocked.Increment(ref under);
            InterlockedMax(ref most, now);
            if (now == bound)
            {
                full.TrySetResult();
            }

            // The first ones wait for each other: a mailer that sends one by one never gets past this.
            await full.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            Interlocked.Decrement(ref under);
            await SendGridStandIn.AcceptAsync(context, request);
        });
        using var house = House(service, ("SendGrid:Concurrency", $"{bound}"));

        var letters = Enumerable.Range(0, 60).Select(i => MailHouse.Outgoing($"m{i}@x.example", $"p{i}@thbh2.example")).ToList();
        var outcomes = await house.Mailer.SendAsync(letters, TestContext.Current.CancellationToken);

        outcomes.ShouldAllBe(o => o.Result == SendResult.Accepted);
        service.Requests.Select(SendGridStandIn.To).ShouldBe(letters.Select(l => l.To.Address), ignoreOrder: true);
        most.ShouldBe(bound);
    }

    [Fact]
    public async Task Send_DisplayNamesWithSeparators_GoWithoutThem()
    {
        await using var service = await SendGridStandIn.StartAsync();
        using var house = House(service, ("FromName", "Trường; Bình Hòa, 2"));

        await house.Mailer.SendAsync([MailHouse.Outgoing(name: "Nguyễn Văn A, lớp 1A; tổ 1\r\nx")], TestContext.Current.CancellationToken);

        var request = service.Requests.Single();
        ((string?)request["personalizations"]![0]!["to"]![0]!["name"]).ShouldBe("Nguyễn Văn A lớp 1A tổ 1 x");
        ((string?)request["from"]!["name"]).ShouldBe("Trường Bình Hòa 2");
    }

    private static MailHouse House(SendGridStandIn service, params (string, string?)[] more) =>
        new([("Provider", "SendGrid"), ("SendGrid:ApiKey", "SG.key"), ("SendGrid:Host", service.Host), .. more]);

    private static async Task<IReadOnlyList<SendOutcome>> SendAsync(SendGridStandIn service, params string[] names)
    {
        using var house = House(service);
        return await house.Mailer.SendAsync([.. names.Select(n => MailHouse.Outgoing($"{n.Length}.{n[0]}@x.example", $"{n}@thbh2.example"))], TestContext.Current.CancellationToken);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        while (Volatile.Read(ref target) is var seen && value > seen && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
            // Somebody else wrote in between: look again.
        }
    }
}
