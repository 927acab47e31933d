using System.Collections.Immutable;
using System.Text;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BinhHoa2.Shared.Replies;

/// <summary>One form being read: its fields, the files that were stored, and what is wrong with the others.</summary>
internal sealed class ReplyReading(IFileSink sink, ReplyLimits limits)
{
    private const int MostParts = 1000;
    private const int LongestField = 256;
    private const int LongestSeal = 2048;

    private static readonly string[] Fields =
    [
        ReplyFields.Activity, ReplyFields.Nonce, ReplyFields.Status, ReplyFields.Note, ReplyFields.Date,
        ReplyFields.Extend, ReplyFields.NewDate, ReplyFields.Pupils,
    ];

    private readonly FileReceiver receiver = new(sink, limits);
    private readonly Dictionary<string, string> fields = [];
    private readonly List<KeptFile> files = [];
    private readonly List<string> problems = [];
    private bool receiving;
    private bool stopped;

    /// <summary>For a body too large to be read to its end: the fields come first, so that what was typed is kept.</summary>
    public bool StopAtFirstFile { get; init; }

    public async Task ReadAsync(MultipartReader reader, CancellationToken cancellation)
    {
        try
        {
            for (var part = 0; !stopped && part < MostParts && await reader.ReadNextSectionAsync(cancellation) is { } section; part++)
            {
                await ReadPartAsync(section, cancellation);
            }
        }
        catch (Exception e) when (!receiving && IncomingFile.IsBodyFault(e))
        {
            Tell(e is BodyTooLargeException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? ReplyTexts.FilesTooLarge(limits.TotalBytes)
                : ReplyTexts.Interrupted);
        }
    }

    public ReplyInput? Result() =>
        Field(ReplyFields.Activity) is var activity && IdRules.IsValid(activity, 20)
            ? new ReplyInput(
                new ActivityId(activity),
                Field(ReplyFields.Nonce),
                Field(ReplyFields.Status),
                CleanText.Typed(Field(ReplyFields.Note)),
                CleanText.Line(Field(ReplyFields.Date)),
                [.. files.Select(f => f.File)],
                problems.Count == 0 ? null : string.Join('\n', problems))
            {
                Extend = Field(ReplyFields.Extend).Length > 0,
                NewDate = CleanText.Line(Field(ReplyFields.NewDate)),
                Pupils = Field(ReplyFields.Pupils) switch
                {
                    nameof(PupilsShown.None) => PupilsShown.None,
                    nameof(PupilsShown.WithConsent) => PupilsShown.WithConsent,
                    _ => PupilsShown.NotSaid,
                },
                Kept = [.. files],
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
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
        {
            return;
        }

        // A browser sends a file field that was left empty as a file without a name.
        if (disposition.FileNameStar.HasValue || disposition.FileName.HasValue)
        {
            var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
            await (name.Length == 0 ? Task.CompletedTask : ReadFileAsync(section.Body, CleanText.FileName(name), cancellation));
            return;
        }

        var field = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
        if (field == ReplyFields.Kept)
        {
            Keep(await ReadTextAsync(section.Body, LongestSeal, cancellation));
        }
        else if (Array.IndexOf(Fields, field) >= 0)
        {
            var most = field == ReplyFields.Note ? limits.NoteLength * 8 : LongestField;
            fields.TryAdd(field, await ReadTextAsync(section.Body, most, cancellation));
        }
    }

    /// <summary>A file that arrived with an earlier post of this form, which was refused for something else.</summary>
    private void Keep(string seal)
    {
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
        if (StopAtFirstFile)
        {
            stopped = true;
            Tell(ReplyTexts.FilesTooLarge(limits.TotalBytes));
            return;
        }

        if (files.Count >= limits.Files)
        {
            Tell(FileTexts.TooMany(name, limits.Files));
            return;
        }

        receiving = true;
        var received = await receiver.ReceiveAsync(body, name, limits.TotalBytes - files.Sum(f => f.File.Bytes), cancellation);
        receiving = false;
        if (received.Stored is { } stored)
        {
            files.Add(new KeptFile(stored, sink.Seal(stored)));
        }
        else
        {
            Tell(received.Problem!);
        }
    }

    private static async Task<string> ReadTextAsync(Stream body, int mostBytes, CancellationToken cancellation)
    {
        var buffer = new byte[mostBytes];
        var length = await body.ReadAtLeastAsync(buffer, mostBytes, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
