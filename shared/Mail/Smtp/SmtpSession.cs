using BinhHoa2.Shared.Letters;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace BinhHoa2.Shared.Mail.Smtp;

/// <summary>
/// A connection to the mail server for one batch: opened by the first letter, opened again after it broke, given up
/// when it cannot be opened or keeps breaking, so that a dead server costs a batch one time-out and not one per letter.
/// </summary>
internal sealed class SmtpSession(SmtpOptions options, TimeProvider machineTime) : IDisposable
{
    private const int MaxBreaks = 3;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private SmtpClient client = NewClient();
    private string? givenUp;
    private int breaks;

    /// <param name="stop">Ends the wait for a connection; a letter being handed over goes on to its answer or its time-out.</param>
    public async Task<SendOutcome> SendAsync(MimeMessage message, CancellationToken stop)
    {
        if (givenUp is not null)
        {
            return new SendOutcome(SendResult.NotTaken, Reason: givenUp);
        }

        using var limit = new CancellationTokenSource(options.Timeout, machineTime);
        try
        {
            await ConnectAsync(limit, stop);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // A cancelled connection fails in several ways, not all of them a cancellation.
            return SendOutcome.HeldBack;
        }
        catch (Exception exception)
        {
            givenUp = $"Không kết nối được với máy chủ thư ({SmtpOutcome.Cause(exception)}).";
            return new SendOutcome(SendResult.NotTaken, Reason: givenUp);
        }

        limit.CancelAfter(options.Timeout);
        var progress = new DataProgress(limit, options.AnswerTimeout);
        try
        {
            var answer = await client.SendAsync(MimeComposer.Wire, message, limit.Token, progress);
            breaks = 0;
            return new SendOutcome(SendResult.Accepted, MailReason.From(answer));
        }
        catch (Exception exception)
        {
            Mend(exception);
            return SmtpOutcome.Of(exception, progress.HasBegun);
        }
    }

    /// <summary>Says good-bye; every outcome is known by then, so a server that does not answer changes nothing.</summary>
    public async Task CloseAsync()
    {
        if (!client.IsConnected)
        {
            return;
        }

        using var limit = new CancellationTokenSource(Farewell, machineTime);
        await client.DisconnectAsync(quit: true, limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => client.Dispose();

    // Its own time-out covers each read and write; the tokens passed here end the wait before it.
    private static SmtpClient NewClient() => new() { Timeout = Timeout.Infinite };

    private async Task ConnectAsync(CancellationTokenSource limit, CancellationToken stop)
    {
        if (client.IsConnected)
        {
            return;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        await client.ConnectAsync(options.Host, options.Port, options.Security switch
        {
            SmtpSecurity.None => SecureSocketOptions.None,
            SmtpSecurity.Ssl => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.StartTls,
        }, either.Token);
        if (options.User is { } user)
        {
            limit.CancelAfter(options.Timeout);
            await client.AuthenticateAsync(user, options.Password ?? "", either.Token);
        }
    }

    /// <summary>
    /// After a refusal the connection is as good as before; after anything else it is in an unknown state and a new one is needed.
    /// </summary>
    private void Mend(Exception exception)
    {
        if (exception is SmtpCommandException { StatusCode: not SmtpStatusCode.ServiceNotAvailable } && client.IsConnected)
        {
            return;
        }

        client.Dispose();
        client = NewClient();
        if (++breaks == MaxBreaks)
        {
            givenUp = $"Kết nối với máy chủ thư bị ngắt {MaxBreaks} lần liên tiếp.";
        }
    }
}
