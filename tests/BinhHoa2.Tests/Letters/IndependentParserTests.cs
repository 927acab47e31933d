using System.Text.Json;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Letters;

/// <summary>Reads every kind of letter with an independent parser (postal-mime, in Node).</summary>
public sealed class IndependentParserTests : IDisposable
{
    private readonly MailHouse house = new(("ReplyTo", "thuky@thbh2.example"));
    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ToBytes_EveryLetter_HasTheSameContentInAnotherParser()
    {
        var letters = new Dictionary<string, OutgoingLetter>(StringComparer.Ordinal);
        foreach (var name in SampleMail.Names)
        {
            letters[name] = await SampleMail.OutgoingAsync(house.Renderer, name);
            await File.WriteAllBytesAsync(folder.File(name + ".eml"), house.Composer.ToBytes(letters[name]), Cancellation);
        }

        using var read = await ReadAsync();

        foreach (var (name, sent) in letters)
        {
            ShouldMatch(read.RootElement.GetProperty(name + ".eml"), sent);
        }
    }

    public void Dispose()
    {
        house.Dispose();
        folder.Dispose();
    }

    private static void ShouldMatch(JsonElement read, OutgoingLetter sent)
    {
        Text(read, "subject").ShouldBe(sent.Letter.Subject);

        // The parser includes the line break before a boundary in the part.
        Text(read, "text").ShouldBe(sent.Letter.Text + "\n", sent.MessageId);
        Text(read, "html").ShouldBe(sent.Letter.Html.ReplaceLineEndings("\n") + "\n", sent.MessageId);
        Text(read, "messageId").ShouldBe($"<{sent.MessageId}>");
        read.GetProperty("date").GetDateTimeOffset().ShouldBe(sent.Date);
        Mailbox(read.GetProperty("from")).ShouldBe(("Trường Tiểu học Bình Hòa 2", "nhacviec@thbh2.example"));
        Mailbox(read.GetProperty("to").EnumerateArray().Single()).ShouldBe((sent.To.Name, sent.To.Address));
        Mailbox(read.GetProperty("replyTo").EnumerateArray().Single()).ShouldBe(("Trường Tiểu học Bình Hòa 2", "thuky@thbh2.example"));
        foreach (var header in new[] { "inReplyTo", "references" })
        {
            (read.TryGetProperty(header, out var id) ? id.GetString() : null).ShouldBe(sent.InReplyTo is { } parent ? $"<{parent}>" : null);
        }

        read.GetProperty("attachments").EnumerateArray()
            .Select(a => (Text(a, "filename"), Text(a, "mimeType"), Text(a, "disposition"), Content(a)))
            .ShouldBe(sent.Letter.Attachments.Select(a => (a.FileName, a.ContentType.Split(';')[0], "attachment", Lines(a.Content.Span))));
    }

    private static (string Name, string Address) Mailbox(JsonElement mailbox) => (Text(mailbox, "name"), Text(mailbox, "address"));

    private static string Content(JsonElement attachment) => Lines(attachment.GetProperty("content").GetBytesFromBase64());

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString()!;

    // The parser converts the line breaks of a text file to those of its machine.
    private static string Lines(ReadOnlySpan<byte> file) => System.Text.Encoding.Latin1.GetString(file).ReplaceLineEndings("\n");

    private async Task<JsonDocument> ReadAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Letters", "npm")))
        {
            File.Copy(file, folder.File(Path.GetFileName(file)));
        }

        await NodeTools.NpmAsync(folder.Path, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], Cancellation);
        var run = await NodeTools.RunAsync(NodeTools.Node, ["read.mjs", "."], folder.Path, Cancellation);
        run.ExitCode.ShouldBe(0, run.LastLine);
        return JsonDocument.Parse(run.Output);
    }
}
