using System.Text;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Tests.Mail;
using BinhHoa2.Tests.Mail.Provider;
using MimeKit;

namespace BinhHoa2.Tests.Letters;

/// <summary>A stop during a chunk with the adapters for servers: letters being sent are completed, the rest is given back.</summary>
public sealed class AdapterStopTests : IDisposable
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stop = new();
    private int received;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => stop.Dispose();

    [Fact]
    public async Task Smtp_StopWhileALetterIsSent_SettlesItAndGivesTheRestBack()
    {
        await using var server = new SmtpSink { Before = line => line == SmtpSink.EndOfData ? AnswerUntilAsync(3) : Task.CompletedTask };
        using var house = new MailHouse(
            ("Provider", "Smtp"), ("Smtp:Host", "127.0.0.1"), ("Smtp:Port", $"{server.Port}"), ("Smtp:Security", "None"));
        var post = new PostOfficeFixture(house.Mailer);

        await StopAsync(post, 10);

        (await post.StatesAsync()).ShouldBe([(LedgerState.Accepted, 3), (LedgerState.Planned, 7)]);
        (await post.SendAsync(10, Cancellation)).ShouldBe(new PostResult(7, 0, null));
        server.Taken.Select(Read).Distinct().Count().ShouldBe(10);
        server.Taken.Count.ShouldBe(10);
    }

    [Fact]
    public async Task SendGrid_StopWhileEightAreSent_SettlesThemAndGivesTheRestBack()
    {
        await using var service = await SendGridServer.StartAsync();
        service.Script = (_, _) => new SendGridFault { Takes = true, Until = () => AnswerAfterAsync(8) };
        using var house = new MailHouse(
            ("Provider", "SendGrid"), ("SendGrid:ApiKey", SendGridServer.ApiKey), ("SendGrid:Host", service.Host));
        var post = new PostOfficeFixture(house.Mailer);

        await StopAsync(post, 30);

        (await post.StatesAsync()).ShouldBe([(LedgerState.Accepted, 8), (LedgerState.Planned, 22)]);
        (await post.SendAsync(30, Cancellation)).ShouldBe(new PostResult(22, 0, null));
        service.Taken.Select(t => t.MessageId).Distinct().Count().ShouldBe(30);
        service.Taken.Count.ShouldBe(30);
    }

    private static string Read(string message)
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(message));
        return MimeMessage.Load(stream).MessageId!;
    }

    private async Task StopAsync(PostOfficeFixture post, int letters)
    {
        var sending = post.SendAsync(letters, stop.Token);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await stop.CancelAsync();
        released.SetResult();
        await Should.ThrowAsync<OperationCanceledException>(sending);
    }

    /// <summary>Completes at once for the letters before this one; it and all later ones wait for the release.</summary>
    private Task AnswerUntilAsync(int number) => Next(number) < number ? Task.CompletedTask : released.Task;

    /// <summary>Waits for the release for every letter, and signals when this one has arrived.</summary>
    private Task AnswerAfterAsync(int number)
    {
        Next(number);
        return released.Task;
    }

    private int Next(int last)
    {
        var number = Interlocked.Increment(ref received);
        if (number == last)
        {
            reached.SetResult();
        }

        return number;
    }
}
