using System.Text;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Tests.Mail;
using BinhHoa2.Tests.Mail.Provider;
using MimeKit;

namespace BinhHoa2.Tests.Letters;

/// <summary>A stop amid a chunk, with the adapters that speak to a server: what was handed over is known, the rest can go at once.</summary>
public sealed class StoppedPostTests : IDisposable
{
    private readonly TaskCompletionSource inHand = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stop = new();
    private int handed;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => stop.Dispose();

    [Fact]
    public async Task Smtp_StoppedWithALetterInHand_SettlesItAndGivesTheRestBack()
    {
        await using var server = new SmtpSink { Before = line => line == SmtpSink.EndOfData ? AnswerUntilAsync(3) : Task.CompletedTask };
        using var house = new MailHouse(
            ("Provider", "Smtp"), ("Smtp:Host", "127.0.0.1"), ("Smtp:Port", $"{server.Port}"), ("Smtp:Security", "None"));
        var post = new PostHouse(house.Mailer);

        await StopInHandAsync(post, 10);

        (await post.StatesAsync()).ShouldBe([(LedgerState.Accepted, 3), (LedgerState.Planned, 7)]);
        (await post.SendAsync(10, Cancellation)).ShouldBe(new PostResult(7, 0, null));
        server.Taken.Select(Read).Distinct().Count().ShouldBe(10);
        server.Taken.Count.ShouldBe(10);
    }

    [Fact]
    public async Task SendGrid_StoppedWithEightInHand_SettlesThemAndGivesTheRestBack()
    {
        await using var service = await SendGridServer.StartAsync();
        service.Script = (_, _) => new SendGridFault { Takes = true, Until = () => AnswerAfterAsync(8) };
        using var house = new MailHouse(
            ("Provider", "SendGrid"), ("SendGrid:ApiKey", SendGridServer.ApiKey), ("SendGrid:Host", service.Host));
        var post = new PostHouse(house.Mailer);

        await StopInHandAsync(post, 30);

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

    private async Task StopInHandAsync(PostHouse post, int letters)
    {
        var sending = post.SendAsync(letters, stop.Token);
        await inHand.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await stop.CancelAsync();
        answer.SetResult();
        await Should.ThrowAsync<OperationCanceledException>(sending);
    }

    /// <summary>Answers the letters before this one at once; it and all after it wait.</summary>
    private Task AnswerUntilAsync(int number) => Next(number) < number ? Task.CompletedTask : answer.Task;

    /// <summary>Answers no letter until this one is there too.</summary>
    private Task AnswerAfterAsync(int number)
    {
        Next(number);
        return answer.Task;
    }

    private int Next(int last)
    {
        var now = Interlocked.Increment(ref handed);
        if (now == last)
        {
            inHand.SetResult();
        }

        return now;
    }
}
