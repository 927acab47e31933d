using BinhHoa2.Shared.Letters;
using BinhHoa2.Tests.Letters;
using BinhHoa2.Tests.Mail.Provider;

namespace BinhHoa2.Tests.Mail;

/// <summary>What a batch does at a service that is ill: it neither waits out every time-out nor follows it elsewhere.</summary>
public sealed class SendGridSilenceTests : IAsyncLifetime
{
    private SendGridServer service = null!;

    public async ValueTask InitializeAsync() => service = await SendGridServer.StartAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Send_ServiceThatNeverAnswers_LeavesTheRestOfTheBatchForLater()
    {
        var end = new TaskCompletionSource();
        service.Script = (_, _) => new SendGridFault { Until = () => end.Task };

        var outcomes = await SendAsync(5, "00:00:01");
        end.SetResult();

        outcomes.Select(o => o.Result).ShouldBe(
            [SendResult.Ambiguous, SendResult.Ambiguous, SendResult.Ambiguous, SendResult.NotTaken, SendResult.NotTaken]);
        outcomes[^1].Reason.ShouldBe("SendGrid không trả lời rõ nhiều lần liên tiếp; thư được gửi lại sau.");
        service.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Send_ServiceThatAnswersNowAndThen_IsAskedForEveryLetter()
    {
        service.Script = (number, _) => number % 3 == 0 ? null : SendGridFault.Answer(500);

        var outcomes = await SendAsync(9);

        outcomes.Count(o => o.Result == SendResult.Accepted).ShouldBe(3);
        outcomes.Count(o => o.Result == SendResult.Ambiguous).ShouldBe(6);
        service.Requests.Count.ShouldBe(9);
    }

    [Fact]
    public async Task Send_ServiceThatRedirects_IsNotFollowedWithKeyAndLetter()
    {
        service.Script = (number, _) => number > 1 ? null : new()
        {
            Status = 307,
            Headers = new() { ["Location"] = $"{service.Host}/v3/mail/send?elsewhere" },
        };

        var outcomes = await SendAsync(1);

        service.Requests.Count.ShouldBe(1);
        outcomes.Single().Result.ShouldBe(SendResult.Ambiguous);
    }

    private async Task<IReadOnlyList<SendOutcome>> SendAsync(int letters, string patience = "00:00:30")
    {
        using var house = new MailHouse(
            ("Provider", "SendGrid"),
            ("SendGrid:ApiKey", SendGridServer.ApiKey),
            ("SendGrid:Host", service.Host),
            ("SendGrid:Concurrency", "1"),
            ("SendGrid:Timeout", patience));
        return await house.Mailer.SendAsync(
            [.. Enumerable.Range(0, letters).Select(i => MailHouse.Outgoing($"{i}.a@x.example", $"gv.{i}@thbh2.example"))],
            TestContext.Current.CancellationToken);
    }
}
