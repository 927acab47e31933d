using System.Collections.Concurrent;
using MimeKit;

namespace BinhHoa2.Embedded.Pages;

/// <summary>The mails in the mailbox folder, one <c>.eml</c> file each.</summary>
internal sealed class Mailbox(string folder)
{
    private readonly ConcurrentDictionary<(string File, DateTime Written), MailSummary> known = [];

    /// <summary>All mails, newest first by their own date.</summary>
    public async Task<IReadOnlyList<MailSummary>> ListAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var mails = new List<MailSummary>();
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*.eml"))
        {
            mails.Add(known.TryGetValue((file.Name, file.LastWriteTimeUtc), out var read)
                ? read
                : known[(file.Name, file.LastWriteTimeUtc)] = await SummariseAsync(file, cancellation));
        }

        return [.. mails.OrderByDescending(mail => mail.Date).ThenByDescending(mail => mail.File, StringComparer.Ordinal)];
    }

    /// <summary>The file of that name; null when the folder has no such mail.</summary>
    public string? Find(string? file)
    {
        // Compared with what is there, so that no name leads out of the folder.
        return file is not null && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.eml")
                .FirstOrDefault(path => Path.GetFileName(path).Equals(file, StringComparison.Ordinal))
            : null;
    }

    private static async Task<MailSummary> SummariseAsync(FileInfo file, CancellationToken cancellation)
    {
        await using var stream = file.OpenRead();
        try
        {
            var mail = new MimeMessage(await HeaderList.LoadAsync(stream, cancellation));
            return new(file.Name, mail.Date, mail.To.ToString(encode: false), mail.Subject ?? "(không có tiêu đề)");
        }
        catch (FormatException)
        {
            return new(file.Name, new DateTimeOffset(file.LastWriteTimeUtc), "?", "(không đọc được thư này)");
        }
    }
}
