using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Files;
using MimeKit;

namespace BinhHoa2.Simulation.Mail;

/// <summary>Reads the letters in the mailbox folder, each once.</summary>
/// <param name="folder">Where the <c>.eml</c> files are.</param>
/// <param name="site">What the school's links begin with; other links are not followed.</param>
public sealed class MailReader(string folder, string site)
{
    private readonly HashSet<string> read = [];
    private readonly HtmlParser parser = new();

    /// <summary>The letters that came since the last call, in the order of their file names.</summary>
    public IReadOnlyList<ReceivedLetter> ReadArrived()
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var files = Directory.EnumerateFiles(folder, "*.eml").Where(f => !read.Contains(f)).Order(StringComparer.Ordinal).ToList();
        read.UnionWith(files);
        return [.. files.Select(Read)];
    }

    private ReceivedLetter Read(string file)
    {
        var message = MimeMessage.Load(file);
        var to = message.To.Mailboxes.FirstOrDefault()
            ?? throw new SimulationException($"Thư {Path.GetFileName(file)} không có người nhận.");
        return new ReceivedLetter(
            Path.GetFileName(file),
            LetterNames.KindOf(Path.GetFileName(file)),
            message.MessageId ?? string.Empty,
            message.Date,
            to.Address.ToLowerInvariant(),
            to.Name ?? to.Address,
            message.Subject ?? string.Empty,
            Links(message.HtmlBody ?? string.Empty),
            [.. message.Attachments.OfType<MimePart>().Select(Attachment)]);
    }

    private List<string> Links(string html) =>
        [.. parser.ParseDocument(html).Links
            .OfType<IHtmlAnchorElement>()
            .Select(a => a.GetAttribute("href") ?? string.Empty)
            .Where(h => h.StartsWith(site + "/", StringComparison.Ordinal))
            .Distinct()];

    private static SmallFile Attachment(MimePart part)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        return new SmallFile(part.FileName ?? "dinh-kem", part.ContentType.MimeType, content.ToArray());
    }
}
