using BinhHoa2.Shared.Letters;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Shared.Mail.Mailbox;

/// <summary>
/// Puts letters into a folder, one <c>.eml</c> each, and takes a Message-ID once: a letter that is there already, from
/// whatever process or day, is accepted without being written again. A process killed at any point leaves a letter
/// either whole under its name or not there. An address under <c>.invalid</c> is refused, as a mail server does.
/// </summary>
public sealed class MailboxMailer(IOptions<MailOptions> options, MimeComposer composer, ILogger<MailboxMailer> logger) : IMailer
{
    private const string Unfinished = ".tmp";

    /// <summary>No such domain ever exists (RFC 2606, section 2): a mail server refuses such an address.</summary>
    private const string NoDomain = ".invalid";

    public async Task SendAsync(MailBatch batch)
    {
        try
        {
            var folder = Directory.CreateDirectory(options.Value.Mailbox.Folder).FullName;
            using var mine = await MailboxLock.TakeAsync(folder, batch.Stop);
            var there = ListFolder(folder);
            while (batch.TryTake(out var letter))
            {
                batch.Report(letter, MailLog.Report(logger, letter, MailProvider.Mailbox, await PutAsync(folder, letter, there)));
            }
        }
        catch (OperationCanceledException) when (batch.Stop.IsCancellationRequested)
        {
            // A stop was asked for while another process was writing: no letter was taken.
            return;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            while (batch.TryTake(out var letter))
            {
                batch.Report(letter, MailLog.Report(logger, letter, MailProvider.Mailbox, Unwritable(exception)));
            }
        }
    }

    private async Task<SendOutcome> PutAsync(string folder, OutgoingLetter letter, Dictionary<string, string> there)
    {
        if (LetterRules.Problem(letter) is { } problem)
        {
            return new SendOutcome(SendResult.Rejected, Reason: problem);
        }

        if (letter.To.Address.EndsWith(NoDomain, StringComparison.OrdinalIgnoreCase))
        {
            return new SendOutcome(SendResult.Rejected, Reason: "Không có tên miền trong địa chỉ này.");
        }

        var hash = MailboxName.Hash(letter.MessageId);
        if (there.TryGetValue(hash, out var known))
        {
            return new SendOutcome(SendResult.Accepted, known);
        }

        var name = MailboxName.Of(letter);
        var unfinished = Path.Combine(folder, hash + Unfinished);
        try
        {
            // Not flushed to the disk: the mailbox is for trying out, and a killed process loses nothing the system has.
            await File.WriteAllBytesAsync(unfinished, composer.ToBytes(letter), CancellationToken.None);
            File.Move(unfinished, Path.Combine(folder, name), overwrite: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unwritable(exception);
        }

        there.Add(hash, name);
        return new SendOutcome(SendResult.Accepted, name);
    }

    /// <summary>What is there, by the hash of its Message-ID; clears away what a killed process left unfinished.</summary>
    private static Dictionary<string, string> ListFolder(string folder)
    {
        var there = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetFileName(path);
            if (MailboxName.HashIn(name) is { } hash)
            {
                there.TryAdd(hash, name);
            }
            else if (name.EndsWith(Unfinished, StringComparison.Ordinal))
            {
                File.Delete(path);
            }
        }

        return there;
    }

    private static SendOutcome Unwritable(Exception exception) =>
        new(SendResult.NotTaken, Reason: $"Không ghi được vào hộp thư ({exception.GetType().Name}).");
}
