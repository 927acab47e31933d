using System.Collections.Immutable;
using System.Text;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace BinhHoa2.Shared.Replies;

/// <summary>One form being read: its fields, the files that were stored, and what is wrong with the others.</summary>
internal sealed class ReplyReading(MultipartReader reader, ReplyLimits limits)
{
    private const int MaxParts = 1000;
    private const int MaxFieldBytes = 256;
    private const int MaxSealBytes = 2048;

    // Far more than is taken, so that a note that is too long comes back whole to be shortened.
    private const int MaxNoteBytes = 1_000_000;

    private static readonly string[] Fields =
    [
        ReplyFields.Activity, FormFields.Nonce, ReplyFields.Status, ReplyFields.Note, ReplyFields.Date,
        ReplyFields.Extend, ReplyFields.AsksHelper, FormFields.NewDate, ReplyFields.Pupils, FormFields.Trap, FormFields.Confirmed,
    ];

    private readonly Dictionary<string, string> fields = [];
    private readonly List<KeptFile> files = [];
    private readonly List<string> seals = [];
    private readonly List<string> problems = [];
    private IFileSink? sink;
    private Func<string, bool> isCurrent = _ => false;
    private int filesSent;
    private int filesStored;
    private bool receiving;

    // Whether the part before was a file that is stored now, the last of them: only directly behind it may its preview stand.
    private bool awaitsPreview;
    private bool stopped;

    /// <summary>For a body too large to be read to its end: the fields come first, so that what was typed is kept.</summary>
    public bool StopAtFirstFile { get; init; }

    /// <summary>Whether files came that are not stored.</summary>
    public bool LosesFiles => filesSent > filesStored;

    /// <summary>The fields as they came, with a seal for each file that is stored.</summary>
    public IEnumerable<KeyValuePair<string, string>> FieldsToSend =>
        fields.Concat(files.Select(f => f.Seal).Union(seals).Select(seal => KeyValuePair.Create(ReplyFields.Kept, seal)));

    /// <summary>Reads the form and stores its files.</summary>
    /// <param name="target">Where they are stored.</param>
    /// <param name="isOfCurrentForm">Whether a nonce is of a form that may be sent now; no file is stored for any other.</param>
    public Task TakeAsync(IFileSink target, Func<string, bool> isOfCurrentForm, CancellationToken cancellation)
    {
        (sink, isCurrent) = (target, isOfCurrentForm);
        return ReadAsync(cancellation);
    }

    /// <summary>Reads what is left of the form and takes none of its files.</summary>
    public Task SkipFilesAsync(CancellationToken cancellation)
    {
        (sink, receiving) = (null, false);
        return ReadAsync(cancellation);
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        try
        {
            for (var part = 0; !stopped && await reader.ReadNextSectionAsync(cancellation) is { } section; part++)
            {
                await ReadPartAsync(section, cancellation);
                if (part == MaxParts)
                {
                    Tell(FileTexts.Unreadable);
                    break;
                }
            }
        }
        catch (Exception exception) when (!receiving && IncomingFile.IsBodyFault(exception))
        {
            Tell(exception is BodyTooLargeException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? ReplyTexts.FilesTooLarge(limits.TotalBytes)
                : ReplyTexts.Interrupted);
        }
    }

    public ReplyInput? Result() =>
        Field(ReplyFields.Activity) is var activity && ActivityId.IsValid(activity)
            ? new ReplyInput(
                new ActivityId(activity),
                Field(FormFields.Nonce),
                Field(ReplyFields.Status),
                CleanText.Typed(Field(ReplyFields.Note)),
                CleanText.Line(Field(ReplyFields.Date)),
                [.. files],
                problems.Count == 0 ? null : string.Join('\n', problems))
            {
                Extend = Field(ReplyFields.Extend).Length > 0,
                AsksHelper = Field(ReplyFields.AsksHelper).Length > 0,
                NewDate = CleanText.Line(Field(FormFields.NewDate)),
                IsTrapFilled = Field(FormFields.Trap).Length > 0,
                IsConfirmed = Field(FormFields.Confirmed).Length > 0,
                Pupils = Field(ReplyFields.Pupils) switch
                {
                    nameof(PupilsShown.None) => PupilsShown.None,
                    nameof(PupilsShown.WithConsent) => PupilsShown.WithConsent,
                    _ => PupilsShown.NotSaid,
                },
            }
            : null;

    private string Field(string name) => fields.GetValueOrDefault(name, string.Empty);

    private void Tell(string problem)
    {
        if (!problems.Contains(problem))
        {
            problems.Add(problem);
        }
    }

    private async Task ReadPartAsync(MultipartSection section, CancellationToken cancellation)
    {
        var follows = awaitsPreview;
        awaitsPreview = false;
        if (PartHeader.Read(section.ContentDisposition) is not { } header)
        {
            // It may have been a file: confirming the reply without it would lose evidence.
            Tell(FileTexts.Unreadable);
        }
        else if (header.Field == ReplyFields.Preview)
        {
            await ReadPreviewAsync(section.Body, follows, cancellation);
        }
        else if (header.FileName is { } name)
        {
            await ReadFileAsync(section.Body, CleanText.FileName(name), cancellation);
        }
        else if (header.Field == ReplyFields.Kept)
        {
            Keep(await ReadTextAsync(section.Body, MaxSealBytes, cancellation));
        }
        else if (Array.IndexOf(Fields, header.Field) >= 0)
        {
            var most = header.Field == ReplyFields.Note ? MaxNoteBytes : MaxFieldBytes;
            fields.TryAdd(header.Field, await ReadTextAsync(section.Body, most, cancellation));
        }
    }

    /// <summary>A file that arrived with an earlier post of this form, which was refused for something else.</summary>
    private void Keep(string seal)
    {
        if (seals.Count < limits.Files)
        {
            seals.Add(seal);
        }

        if (sink is null)
        {
            return;
        }

        if (sink.Unseal(seal) is not { } file)
        {
            Tell(FileTexts.KeptTooLong);
        }
        else if (files.Count < limits.Files && files.All(f => f.File.Blob != file.Blob))
        {
            files.Add(new KeptFile(file, seal));
        }
    }

    private async Task ReadFileAsync(Stream body, string name, CancellationToken cancellation)
    {
        filesSent += name.Length > 0 ? 1 : 0;
        if (sink is null)
        {
            stopped |= StopAtFirstFile;
            return;
        }

        // Not even its beginning is read: it may never come.
        if (StopAtFirstFile && name.Length > 0)
        {
            stopped = true;
            Tell(ReplyTexts.FilesTooLarge(limits.TotalBytes));
            return;
        }

        var room = limits.TotalBytes - files.Sum(f => f.File.Bytes);
        await using var file = await IncomingFile.OpenAsync(body, Math.Min(limits.FileBytes, room), cancellation);

        // A browser sends a file field that was left empty as a file without a name.
        if (name.Length == 0 && file.Head.Length == 0)
        {
            return;
        }

        // The form's own fields come before its files; a file in front of them is of no form of ours.
        if (!isCurrent(Field(FormFields.Nonce)))
        {
            Tell(ReplyTexts.FilesNotTaken);
            return;
        }

        name = name.Length == 0 ? FileTexts.NoName : name;
        if (files.Count >= limits.Files)
        {
            Tell(FileTexts.TooMany(name, limits.Files));
            return;
        }

        receiving = true;
        var received = await new FileReceiver(sink, limits).ReceiveAsync(file, name, room, cancellation);
        receiving = false;
        if (received.Stored is { } stored)
        {
            filesStored++;
            files.Add(new KeptFile(stored, sink.Seal(stored)));
            awaitsPreview = true;
        }
        else
        {
            Tell(received.Problem!);
        }
    }

    /// <summary>A preview of a file that is not stored is read and dropped.</summary>
    private async Task ReadPreviewAsync(Stream body, bool follows, CancellationToken cancellation)
    {
        if (sink is null || !follows)
        {
            return;
        }

        var sent = await ReadBytesAsync(body, PreviewReceiver.ReadBytes, cancellation);
        receiving = true;
        var file = await PreviewReceiver.ReceiveAsync(sink, files[^1].File, sent, cancellation);
        receiving = false;
        files[^1] = new KeptFile(file, sink.Seal(file));
    }

    private static async Task<string> ReadTextAsync(Stream body, int mostBytes, CancellationToken cancellation) =>
        Encoding.UTF8.GetString(await ReadBytesAsync(body, mostBytes, cancellation));

    private static async Task<byte[]> ReadBytesAsync(Stream body, int mostBytes, CancellationToken cancellation)
    {
        using var text = new MemoryStream();
        var buffer = new byte[Math.Min(mostBytes, 4096)];
        for (int read; text.Length < mostBytes && (read = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            await text.WriteAsync(buffer.AsMemory(0, (int)Math.Min(read, mostBytes - text.Length)), cancellation);
        }

        return text.ToArray();
    }
}
