using System.Text.Encodings.Web;
using System.Text.Json;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Letters;
using BinhHoa2.Tests.Mail.Provider;

namespace BinhHoa2.Tests.Mail;

public sealed class SendGridMailerTests : IAsyncLifetime
{
    private const string BadField =
        """{"errors":[{"message":"The address gv.1a@thbh2.example is bad.","field":"personalizations.0.to"}]}""";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private SendGridServer service = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => service = await SendGridServer.StartAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Send_Letter_IsOneRequestWithAllThatMatters()
    {
        using var house = House(("ReplyTo", "thuky@thbh2.example"));
        var file = new LetterAttachment("Báo cáo.docx", "application/msword; x=y", "x"u8.ToArray());
        var letter = MailHouse.Outgoing(inReplyTo: "first@thbh2.example", files: file) with
        {
            Ledger = new LedgerAddress(SamplePeople.October, LedgerKey.Digest(new DateOnly(2021, 10, 11), new StaffId("gv-1a"))),
        };

        var outcome = (await house.Mailer.SendAsync([letter], Cancellation)).Single();

        outcome.ShouldBe(new SendOutcome(SendResult.Accepted, "14c5d75ce93.dfd.0"));
        await MailGolden.ShouldMatchAsync(service.Requests.Single().ToJsonString(Indented) + "\n", "sendgrid.json");
    }

    [Theory]
    [InlineData(400, SendResult.Rejected, 3)]
    [InlineData(401, SendResult.NotTaken, 1)]
    [InlineData(403, SendResult.NotTaken, 1)]
    [InlineData(404, SendResult.Rejected, 3)]
    [InlineData(408, SendResult.Ambiguous, 3)]
    [InlineData(413, SendResult.Rejected, 3)]
    [InlineData(500, SendResult.Ambiguous, 3)]
    [InlineData(502, SendResult.Ambiguous, 3)]
    [InlineData(503, SendResult.Ambiguous, 3)]
    [InlineData(504, SendResult.Ambiguous, 3)]
    [InlineData(200, SendResult.Ambiguous, 3)]
    public async Task Send_ThreeLettersToAServiceThatAnswersSo_HaveTheOutcomeAndCostTheRequests(
        int status, SendResult expected, int requests)
    {
        service.Script = (_, _) => SendGridFault.Answer(status, BadField);

        var outcomes = await SendOneByOneAsync("a", "b", "c");

        outcomes.ShouldAllBe(o => o.Result == expected);
        outcomes.ShouldAllBe(o => o.Reason!.Contains($"({status})") && !o.Reason.Contains('@'));
        service.Requests.Count.ShouldBe(requests);
        service.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_WrongKey_IsNotTakenAndEndsTheBatch()
    {
        using var house = House(("SendGrid:ApiKey", "SG.old"), ("SendGrid:Concurrency", "1"));

        var outcomes = await house.Mailer.SendAsync([Letter("a"), Letter("b")], Cancellation);

        outcomes.Select(o => o.Result).ShouldBe([SendResult.NotTaken, SendResult.NotTaken]);
        outcomes[1].Reason!.ShouldContain("(401)");
        service.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_OneLetterRefused_FailsAloneAndSaysWhichFieldSendGridMinds()
    {
        service.Script = (_, request) => To(request).StartsWith('b') ? SendGridFault.Answer(400, BadField) : null;

        var outcomes = await SendAsync("a", "b", "c");

        outcomes.Select(o => o.Result).ShouldBe([SendResult.Accepted, SendResult.Rejected, SendResult.Accepted]);
        outcomes[1].Reason.ShouldBe("SendGrid từ chối thư (400): personalizations.0.to: The address … is bad.");
    }

    [Theory]
    [InlineData("<html>proxy</html>")]
    [InlineData("[]")]
    [InlineData("{\"errors\":[{}]}")]
    [InlineData("")]
    public async Task Send_400WithAnotherBody_IsStillRejected(string body)
    {
        service.Script = (_, _) => SendGridFault.Answer(400, body);

        (await SendAsync("a")).Single().Result.ShouldBe(SendResult.Rejected);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Send_ConnectionLostAfterTheRequest_IsAmbiguousForThatLetterOnly(bool taken)
    {
        service.Script = (_, request) =>
            To(request).StartsWith('b') ? (taken ? SendGridFault.LostAnswer : SendGridFault.LostRequest) : null;

        var outcomes = await SendAsync("a", "b", "c");

        outcomes.Select(o => o.Result).ShouldBe([SendResult.Accepted, SendResult.Ambiguous, SendResult.Accepted]);
        outcomes[1].Reason!.ShouldStartWith("Mất liên lạc với SendGrid");
        service.Taken.Count.ShouldBe(taken ? 3 : 2);
        service.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Send_ServiceThatNeverAnswers_IsAmbiguousAfterTheTimeout()
    {
        var end = new TaskCompletionSource();
        service.Script = (_, _) => new SendGridFault { Until = () => end.Task };
        using var house = House(("SendGrid:Timeout", "00:00:00.3"));

        var outcome = (await house.Mailer.SendAsync([Letter("a")], Cancellation)).Single();
        end.SetResult();

        outcome.ShouldBe(new SendOutcome(SendResult.Ambiguous, Reason: "SendGrid không trả lời trong thời gian chờ."));
    }

    [Fact]
    public async Task Send_StoppedWhileARequestIsOut_WaitsForItsAnswerAndSendsNoMore()
    {
        using var stop = new CancellationTokenSource();
        service.Script = (_, _) => new SendGridFault { Takes = true, Until = stop.CancelAsync };
        using var house = House(("SendGrid:Concurrency", "1"));

        var outcomes = await house.Mailer.SendAsync([Letter("a"), Letter("b")], stop.Token);

        outcomes.Select(o => o.Result).ShouldBe([SendResult.Accepted, SendResult.HeldBack]);
        service.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Send_StoppedInAPause_HoldsTheLetterBack()
    {
        var machine = new SignallingTimeProvider(new DateTimeOffset(2021, 10, 11, 0, 30, 0, TimeSpan.Zero));
        service.Script = (n, _) => n == 2 ? SendGridFault.TooMany(machine.GetUtcNow().AddSeconds(20)) : null;
        using var house = new MailHouse(machine, Settings(("SendGrid:Concurrency", "1")));
        using var stop = new CancellationTokenSource();

        var sending = house.Mailer.SendAsync([Letter("a"), Letter("b"), Letter("c")], stop.Token);
        await machine.Waiting;
        await stop.CancelAsync();

        (await sending).Select(o => o.Result).ShouldBe([SendResult.Accepted, SendResult.HeldBack, SendResult.HeldBack]);
        service.Taken.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Send_NobodyListening_IsCertainlyNotTaken()
    {
        await using var gone = await SendGridServer.StartAsync();
        using var house = House(("SendGrid:Host", gone.Host));
        await gone.DisposeAsync();

        (await house.Mailer.SendAsync([Letter("a"), Letter("b")], Cancellation)).ShouldAllBe(o => o.Result == SendResult.NotTaken);
    }

    [Fact]
    public async Task Send_TooManyRequests_WaitsUntilTheNamedTimeAndGoesOn()
    {
        var machine = new SignallingTimeProvider(new DateTimeOffset(2021, 10, 11, 0, 30, 0, TimeSpan.Zero));
        service.Script = (n, _) => n == 2 ? SendGridFault.TooMany(machine.GetUtcNow().AddSeconds(20)) : null;
        using var house = new MailHouse(machine, Settings(("SendGrid:Concurrency", "1")));

        var sending = house.Mailer.SendAsync([Letter("a"), Letter("b"), Letter("c")], Cancellation);
        await machine.Waiting;
        service.Requests.Count.ShouldBe(2);
        machine.Advance(TimeSpan.FromSeconds(20));

        (await sending).ShouldAllBe(o => o.Result == SendResult.Accepted);
        service.Requests.Count.ShouldBe(4);
        service.Taken.Select(t => t.To[..1]).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task Send_TooManyRequestsForLong_LeavesTheRestForLater()
    {
        service.Script = (n, _) => n >= 2 ? SendGridFault.TooMany(DateTimeOffset.FromUnixTimeSeconds(4_000_000_000)) : null;

        var outcomes = await SendOneByOneAsync("a", "b", "c", "d");

        outcomes.Select(o => o.Result).ShouldBe([SendResult.Accepted, SendResult.NotTaken, SendResult.NotTaken, SendResult.NotTaken]);
        service.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Send_RetryAfterHeader_IsHonouredToo()
    {
        service.Script = (_, _) => new SendGridFault { Status = 429, Headers = new() { ["Retry-After"] = "3600" } };

        (await SendOneByOneAsync("a", "b")).ShouldAllBe(o => o.Result == SendResult.NotTaken);
        service.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Send_BadAddress_CostsNoRequest()
    {
        var outcomes = await SendAsync("a", "không có", "c");

        outcomes.Select(o => o.Result).ShouldBe([SendResult.Accepted, SendResult.Rejected, SendResult.Accepted]);
        service.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Send_Sandbox_IsCheckedAndNotTaken()
    {
        using var house = House(("SendGrid:Sandbox", "true"));

        (await house.Mailer.SendAsync([Letter("a")], Cancellation)).Single().Result.ShouldBe(SendResult.Accepted);
        service.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_LargeBatch_KeepsTheOrderAndTheBound()
    {
        const int bound = 4;
        var under = 0;
        var most = 0;
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        service.Script = (_, _) => new SendGridFault { Takes = true, Until = PassAsync };
        using var house = House(("SendGrid:Concurrency", $"{bound}"));

        var letters = Enumerable.Range(0, 60).Select(i => MailHouse.Outgoing($"m{i}@x.example", $"p{i}@thbh2.example")).ToList();
        var outcomes = await house.Mailer.SendAsync(letters, Cancellation);

        outcomes.ShouldAllBe(o => o.Result == SendResult.Accepted);
        service.Taken.Select(t => t.To).ShouldBe(letters.Select(l => l.To.Address), ignoreOrder: true);
        most.ShouldBe(bound);

        // The first ones wait for each other: a mailer that sends one by one never gets past this.
        async Task PassAsync()
        {
            var now = Interlocked.Increment(ref under);
            InterlockedMax(ref most, now);
            if (now == bound)
            {
                full.TrySetResult();
            }

            await full.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
            Interlocked.Decrement(ref under);
        }
    }

    [Fact]
    public async Task Send_DisplayNamesWithSeparators_GoWithoutThem()
    {
        using var house = House(("FromName", "Trường; Bình Hòa, 2"));

        await house.Mailer.SendAsync([MailHouse.Outgoing(name: "Nguyễn Văn A, lớp 1A; tổ 1\r\nx")], Cancellation);

        var request = service.Taken.Single().Request;
        ((string?)request["personalizations"]![0]!["to"]![0]!["name"]).ShouldBe("Nguyễn Văn A lớp 1A tổ 1 x");
        ((string?)request["from"]!["name"]).ShouldBe("Trường Bình Hòa 2");
    }

    private static OutgoingLetter Letter(string name) => MailHouse.Outgoing($"{name.Length}.{name[0]}@x.example", $"{name}@thbh2.example");

    private static string To(System.Text.Json.Nodes.JsonNode request) => new TakenLetter(request, "").To;

    private (string, string?)[] Settings(params (string, string?)[] more) =>
        [("Provider", "SendGrid"), ("SendGrid:ApiKey", SendGridServer.ApiKey), ("SendGrid:Host", service.Host), .. more];

    private MailHouse House(params (string, string?)[] more) => new(Settings(more));

    private Task<IReadOnlyList<SendOutcome>> SendAsync(params string[] names) => SendAsync(concurrency: 8, names);

    private Task<IReadOnlyList<SendOutcome>> SendOneByOneAsync(params string[] names) => SendAsync(concurrency: 1, names);

    private async Task<IReadOnlyList<SendOutcome>> SendAsync(int concurrency, string[] names)
    {
        using var house = House(("SendGrid:Concurrency", $"{concurrency}"));
        return await house.Mailer.SendAsync([.. names.Select(Letter)], Cancellation);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        while (Volatile.Read(ref target) is var seen && value > seen && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
            // Another thread wrote in between: read again.
        }
    }
}
