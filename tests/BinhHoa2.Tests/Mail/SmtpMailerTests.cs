using System.Text;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Tests.Letters;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace BinhHoa2.Tests.Mail;

public sealed class SmtpMailerTests
{
    [Fact]
    public async Task Send_Batch_GoesThroughOneConnectionInOrder()
    {
        await using var sink = new SmtpSink();

        var outcomes = await SendAsync(sink, "a", "b", "c");

        outcomes.ShouldAllBe(o => o.Result == SendResult.Accepted && o.ProviderId!.Contains("queued as 4f2"));
        sink.Connections.ShouldBe(1);
        sink.Commands.ShouldContain("QUIT");
        sink.Taken.Select(t => Read(t).MessageId).ShouldBe(["a@x.example", "b@x.example", "c@x.example"]);
        Read(sink.Taken.First()).Subject.ShouldBe("[THBH2] Tháng 10/2021: 3 việc của thầy/cô");
    }

    [Fact]
    public async Task Send_LetterOverSmtp_IsTheSameMessageAsInTheMailbox()
    {
        await using var sink = new SmtpSink();
        using var house = House(sink);

        await house.Mailer.SendAsync([MailHouse.Outgoing()], TestContext.Current.CancellationToken);

        sink.Taken.Single().ShouldBe(Encoding.Latin1.GetString(house.Composer.ToBytes(MailHouse.Outgoing())));
    }

    [Fact]
    public async Task Send_OneRecipientRefused_FailsAloneOnTheSameConnection()
    {
        await using var sink = new SmtpSink(
            c => c.Contains("b@thbh2", StringComparison.Ordinal) ? "550 5.1.1 <b@thbh2.example>: no such user" : null);

        var outcomes = await SendAsync(sink, "a", "b", "c");

        outcomes.Select(o => o.Result).ShouldBe([SendResult.Accepted, SendResult.Rejected, SendResult.Accepted]);
        outcomes[1].Reason.ShouldBe("Máy chủ thư từ chối địa chỉ người nhận (550).");
        sink.Connections.ShouldBe(1);
    }

    [Theory]
    [InlineData("RCPT", "450 4.2.1 greylisted", SendResult.NotTaken)]
    [InlineData("RCPT", "553 5.1.3 bad address", SendResult.Rejected)]
    [InlineData("MAIL", "550 5.7.1 sender not allowed", SendResult.Rejected)]
    [InlineData("MAIL", "452 4.3.1 full", SendResult.NotTaken)]
    [InlineData("DATA", "554 5.5.1 no", SendResult.Rejected)]
    [InlineData(SmtpSink.EndOfData, "552 5.3.4 too big", SendResult.Rejected)]
    [InlineData(SmtpSink.EndOfData, "554 5.6.0 content", SendResult.Rejected)]
    [InlineData(SmtpSink.EndOfData, "451 4.3.0 try again", SendResult.NotTaken)]
    [InlineData(SmtpSink.EndOfData, "421 4.3.2 closing", SendResult.NotTaken)]
    [InlineData(SmtpSink.EndOfData, SmtpSink.Drop, SendResult.Ambiguous)]
    [InlineData("DATA", SmtpSink.Drop, SendResult.NotTaken)]
    [InlineData("RCPT", SmtpSink.Drop, SendResult.NotTaken)]
    [InlineData("CONNECT", SmtpSink.Drop, SendResult.NotTaken)]
    [InlineData("CONNECT", "554 5.7.1 go away", SendResult.NotTaken)]
    [InlineData(SmtpSink.EndOfData, SmtpSink.Silence, SendResult.Ambiguous)]
    [InlineData("CONNECT", SmtpSink.Silence, SendResult.NotTaken)]
    [InlineData("EHLO", SmtpSink.Silence, SendResult.NotTaken)]
    [InlineData("MAIL", SmtpSink.Silence, SendResult.NotTaken)]
    [InlineData("DATA", SmtpSink.Silence, SendResult.NotTaken)]
    public async Task Send_Fault_HasTheOutcomeItMustHave(string command, string reply, SendResult expected)
    {
        await using var sink = new SmtpSink(c => c == command || c.StartsWith(command + " ", StringComparison.Ordinal) ? reply : null);

        var outcome = (await SendWithinAsync(reply == SmtpSink.Silence ? "00:00:00.3" : "00:00:30", sink, "a")).Single();

        outcome.Result.ShouldBe(expected);
        outcome.Reason.ShouldNotBeNullOrWhiteSpace();
        outcome.Reason!.ShouldNotContain("@");
    }

    [Fact]
    public async Task Send_ConnectionLostAfterTheLetterWasTaken_GoesOnWithTheRestOnANewOne()
    {
        var ends = 0;
        await using var sink = new SmtpSink(c => c == SmtpSink.EndOfData && Interlocked.Increment(ref ends) == 1 ? SmtpSink.Drop : null);

        var outcomes = await SendAsync(sink, "a", "b", "c");

        outcomes.Select(o => o.Result).ShouldBe([SendResult.Ambiguous, SendResult.Accepted, SendResult.Accepted]);
        sink.Connections.ShouldBe(2);
        sink.Taken.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Send_ServerThatKeepsBreaking_IsGivenUpAfterThree()
    {
        await using var sink = new SmtpSink(c => c == "DATA" ? SmtpSink.Drop : null);

        var outcomes = await SendAsync(sink, "a", "b", "c", "d", "e");

        outcomes.ShouldAllBe(o => o.Result == SendResult.NotTaken);
        outcomes[3].Reason.ShouldBe("Kết nối với máy chủ thư bị ngắt 3 lần liên tiếp.");
        sink.Connections.ShouldBe(3);
    }

    [Theory]
    [InlineData("CONNECT")]
    [InlineData("EHLO")]
    [InlineData("AUTH")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    public async Task Send_CommandWithoutAnswer_IsGivenUpAfterFifteenSeconds(string command)
    {
        var time = new FakeTimeProvider();
        await using var sink = new SmtpSink(c => c.StartsWith(command, StringComparison.Ordinal) ? SmtpSink.Silence : null)
        {
            Before = line => AdvanceAsync(time, line.StartsWith(command, StringComparison.Ordinal) ? 15 : 0),
        };
        using var house = House(time, sink, ("Smtp:User", "truong"), ("Smtp:Password", "bí mật"));

        var outcome = (await house.Mailer.SendAsync([MailHouse.Outgoing()], TestContext.Current.CancellationToken)).Single();

        outcome.Result.ShouldBe(SendResult.NotTaken);
        outcome.Reason!.ShouldContain("quá thời gian chờ");
        sink.Taken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(119, SendResult.Accepted)]
    [InlineData(120, SendResult.Ambiguous)]
    public async Task Send_AnswerToTheLetterComesLate_IsWaitedForTwoMinutes(int seconds, SendResult expected)
    {
        var time = new FakeTimeProvider();
        await using var sink = new SmtpSink(c => c == SmtpSink.EndOfData && expected == SendResult.Ambiguous ? SmtpSink.Silence : null)
        {
            Before = line => AdvanceAsync(time, line == SmtpSink.EndOfData ? seconds : 4),
        };
        using var house = House(time, sink);

        // A letter long enough for the client to send it in several pieces.
        var letter = MailHouse.Outgoing(files: new LetterAttachment("a.bin", "application/octet-stream", new byte[200_000]));
        var outcome = (await house.Mailer.SendAsync([letter], TestContext.Current.CancellationToken)).Single();

        outcome.Result.ShouldBe(expected);
    }

    [Fact]
    public async Task Send_NobodyListening_TakesNoLetter()
    {
        var sink = new SmtpSink();
        await sink.DisposeAsync();

        var outcomes = await SendAsync(sink, "a", "b");

        outcomes.ShouldAllBe(o => o.Result == SendResult.NotTaken && o.Reason!.StartsWith("Không kết nối được"));
    }

    [Fact]
    public async Task Send_ServerWithoutStartTls_GetsNeitherPasswordNorLetter()
    {
        await using var sink = new SmtpSink();
        using var house = House(sink, ("Smtp:Security", "StartTls"), ("Smtp:User", "truong"), ("Smtp:Password", "mật khẩu"));

        var outcome = (await house.Mailer.SendAsync([MailHouse.Outgoing()], TestContext.Current.CancellationToken)).Single();

        outcome.Result.ShouldBe(SendResult.NotTaken);
        sink.Commands.ShouldNotContain(c => c.StartsWith("AUTH") || c.StartsWith("MAIL"));
    }

    [Theory]
    [InlineData("235 welcome", SendResult.Accepted)]
    [InlineData("535 5.7.8 wrong", SendResult.NotTaken)]
    public async Task Send_WithAccount_SignsInFirst(string reply, SendResult expected)
    {
        await using var sink = new SmtpSink(c => c.StartsWith("AUTH PLAIN", StringComparison.Ordinal) ? reply : null);
        using var house = House(sink, ("Smtp:User", "truong"), ("Smtp:Password", "bí mật"));

        var outcome = (await house.Mailer.SendAsync([MailHouse.Outgoing()], TestContext.Current.CancellationToken)).Single();

        outcome.Result.ShouldBe(expected);
        sink.Commands.ShouldContain("AUTH PLAIN " + Convert.ToBase64String("\0truong\0bí mật"u8));
    }

    [Fact]
    public async Task Send_StoppedBeforeThereIsAConnection_HandsNothingOver()
    {
        using var stop = new CancellationTokenSource();
        await using var sink = new SmtpSink(c => c == "CONNECT" ? SmtpSink.Silence : null)
        {
            Before = line => line == "CONNECT" ? stop.CancelAsync() : Task.CompletedTask,
        };
        using var house = House(sink);

        var outcomes = await house.Mailer.SendAsync([MailHouse.Outgoing("a@x.example"), MailHouse.Outgoing("b@x.example")], stop.Token);

        outcomes.ShouldAllBe(o => o == SendOutcome.HeldBack);
        sink.Commands.ShouldBe(["CONNECT"]);
    }

    [Fact]
    public async Task Send_StoppedBetweenDataAndTheAnswer_WaitsForTheAnswer()
    {
        using var stop = new CancellationTokenSource();
        await using var sink = new SmtpSink { Before = line => line == SmtpSink.EndOfData ? stop.CancelAsync() : Task.CompletedTask };
        using var house = House(sink);

        var outcomes = await house.Mailer.SendAsync([MailHouse.Outgoing("a@x.example"), MailHouse.Outgoing("b@x.example")], stop.Token);

        outcomes.Select(o => o.Result).ShouldBe([SendResult.Accepted, SendResult.HeldBack]);
        sink.Taken.Count.ShouldBe(1);
    }

    private static Task AdvanceAsync(FakeTimeProvider time, int seconds)
    {
        time.Advance(TimeSpan.FromSeconds(seconds));
        return Task.CompletedTask;
    }

    private static MailHouse House(SmtpSink sink, params (string, string?)[] more) => House(TimeProvider.System, sink, more);

    private static MailHouse House(TimeProvider machineTime, SmtpSink sink, params (string, string?)[] more) =>
        new(
            machineTime,
            [("Provider", "Smtp"), ("Smtp:Host", "127.0.0.1"), ("Smtp:Port", $"{sink.Port}"), ("Smtp:Security", "None"), .. more]);

    private static Task<IReadOnlyList<SendOutcome>> SendAsync(SmtpSink sink, params string[] names) =>
        SendWithinAsync("00:00:30", sink, names);

    private static async Task<IReadOnlyList<SendOutcome>> SendWithinAsync(string timeout, SmtpSink sink, params string[] names)
    {
        using var house = House(sink, ("Smtp:Timeout", timeout), ("Smtp:AnswerTimeout", timeout));
        return await house.Mailer.SendAsync(
            [.. names.Select(n => MailHouse.Outgoing($"{n}@x.example", $"{n}@thbh2.example"))],
            TestContext.Current.CancellationToken);
    }

    private static MimeMessage Read(string message)
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(message));
        return MimeMessage.Load(stream);
    }
}
