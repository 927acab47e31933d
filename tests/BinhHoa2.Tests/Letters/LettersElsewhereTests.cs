using System.Text.Json;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Letters;

/// <summary>Every kind of letter as a parser reads it that shares no code with the one that wrote it.</summary>
public sealed class LettersElsewhereTests : IDisposable
{
    private readonly MailHouse house = new(("ReplyTo", "thuky@thbh2.example"));
    private readonly TempFolder folder = new();

    [Fact]
    public async Task ToBytes_EveryLetter_SaysTheSameToAnotherParser()
    {
        var letters = new Dictionary<string, OutgoingLetter>(StringComparer.Ordinal);
        foreach (var name in SampleMail.Names)
        {
            letters[name] = await SampleMail.OutgoingAsync(house.Renderer, name);
            await File.WriteAllBytesAsync(folder.File(name + ".eml"), house.Composer.ToBytes(letters[name]), TestContext.Current.CancellationToken);
        }

        using var read = await ReadAsync();

        foreach (var (name, sent) in letters)
        {
            ShouldSay(read.RootElement.GetProperty(name + ".eml"), sent);
        }
    }

    public void Dispose()
    {
        house.Dispose();
        folder.Dispose();
    }

    private static void ShouldSay(JsonElement read, OutgoingLetter sent)
    {
        Text(read, "subject").ShouldBe(sent.Letter.Subject);

        // The parser counts the line end before a boundary in with the part.
        Text(read, "text").ShouldBe(sent.Letter.Text + "\n", sent.MessageId);
        Text(read, "html").ShouldBe(sent.Letter.Html.ReplaceLineEndings("\n") + "\n", sent.MessageId);
        Text(read, "messageId").ShouldBe($"<{sent.MessageId}>");
        read.GetProperty("date").GetDateTimeOffset().ShouldBe(sent.Date);
        Party(read.GetProperty("from")).ShouldBe(("Trường Tiểu học Bình Hòa 2", "nhacviec@thbh2.example"));
        Party(read.GetProperty("to").EnumerateArray().Single()).ShouldBe((sent.To.Name, sent.To.Address));
        Party(read.GetProperty("replyTo").EnumerateArray().Single()).ShouldBe(("Trường Tiểu học Bình Hòa 2", "thuky@thbh2.example"));
        foreach (var thread in new[] { "inReplyTo", "references" })
        {
            (read.TryGetProperty(thread, out var id) ? id.GetString() : null).ShouldBe(sent.InReplyTo is { } parent ? $"<{parent}>" : null);
        }

        read.GetProperty("attachments").EnumerateArray()
            .Select(a => (Text(a, "filename"), Text(a, "mimeType"), Text(a, "disposition"), Lines(a.GetProperty("content").GetBytesFromBase64())))
            .ShouldBe(sent.Letter.Attachments.Select(a => (a.FileName, a.ContentType.Split(';')[0], "attachment", Lines(a.Content.Span))));
    }

    private static (string Name, string Address) Party(JsonElement party) => (Text(party, "name"), Text(party, "address"));

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString()!;

    // The parser gives the lines of a text file the line ends of its own machine.
    private static string Lines(ReadOnlySpan<byte> file) => System.Text.Encoding.Latin1.GetString(file).ReplaceLineEndings("\n");

    private async Task<JsonDocument> ReadAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Letters", "npm")))
        {
            File.Copy(file, folder.File(Path.GetFileName(file)));
        }

        await NodeTools.NpmAsync(folder.Path, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], TestContext.Current.CancellationToken);
        var run = await NodeTools.RunAsync(NodeTools.Node, ["read.mjs", "."], folder.Path, TestContext.Current.CancellationToken);
        run.ExitCode.ShouldBe(0, run.LastLine);
        return JsonDocument.Parse(run.Output);
    }
}
