using System.Collections.Immutable;
using System.Text;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.People;
using BinhHoa2.Shared.Plans;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BinhHoa2.Shared.Pages.Replies;

/// <summary>One form being read: its fields and files so far, and the first thing wrong with the files.</summary>
internal sealed class ReplyReading(IFileSink sink, ReplyLimits limits)
{
    private const int MostParts = 1000;
    private const int LongestField = 256;

    private static readonly string[] Fields =
    [
        ReplyFields.Activity, ReplyFields.Nonce, ReplyFields.Status, ReplyFields.Note, ReplyFields.Date,
        ReplyFields.Extend, ReplyFields.NewDate, ReplyFields.Pupils,
    ];

    private readonly Dictionary<string, string> fields = [];
    private readonly ImmutableArray<EvidenceFile>.Builder files = ImmutableArray.CreateBuilder<EvidenceFile>();
    private int named;
    private long total;
    private string? problem;
    private bool saving;
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
        catch (Exception e) when (!saving && IncomingFile.IsBodyFault(e))
        {
            problem ??= Explain(e);
        }
    }

    public ReplyInput? Result() =>
        Field(ReplyFields.Activity) is var activity && IdRules.IsValid(activity, 20)
            ? new ReplyInput(
                new ActivityId(activity),
                Field(ReplyFields.Nonce),
                Field(ReplyFields.Status),
                CleanText.Note(Field(ReplyFields.Note)),
                CleanText.Line(Field(ReplyFields.Date)),
                problem is null ? files.ToImmutable() : [],
                problem)
            {
                Extend = Field(ReplyFields.Extend).Length > 0,
                NewDate = CleanText.Line(Field(ReplyFields.NewDate)),
                Pupils = Field(ReplyFields.Pupils) switch
                {
                    nameof(PupilsShown.None) => PupilsShown.None,
                    nameof(PupilsShown.WithConsent) => PupilsShown.WithConsent,
                    _ => PupilsShown.NotSaid,
                },
            }
            : null;

    private string Field(string name) => fields.GetValueOrDefault(name, string.Empty);

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
        if (Array.IndexOf(Fields, field) >= 0)
        {
            var most = field == ReplyFields.Note ? limits.NoteLength * 8 : LongestField;
            fields.TryAdd(field, await ReadTextAsync(section.Body, most, cancellation));
        }
    }

    private async Task ReadFileAsync(Stream body, string name, CancellationToken cancellation)
    {
        if (StopAtFirstFile)
        {
            stopped = true;
            problem = ReplyTexts.FilesTooLarge(limits.TotalBytes);
            return;
        }

        named++;
        problem ??= named > limits.Files ? ReplyTexts.TooManyFiles(limits.Files) : null;
        if (problem is not null)
        {
            return;
        }

        var room = Math.Min(limits.FileBytes, limits.TotalBytes - total);
        await using var file = await IncomingFile.OpenAsync(body, room, cancellation);
        (var contentType, problem) = FileKinds.Check(name, file.Head);
        if (contentType is null)
        {
            return;
        }

        saving = true;
        var saved = await sink.SaveAsync(name, contentType, file, cancellation);
        saving = false;

        total += file.Given;
        files.Add(saved);
        problem = file switch
        {
            { Broken: { } broken } => Explain(broken),
            { IsTooLong: true } => room < limits.FileBytes ? ReplyTexts.FilesTooLarge(limits.TotalBytes) : ReplyTexts.FileTooLarge(name, limits.FileBytes),
            _ => null,
        };
    }

    private string Explain(Exception fault) =>
        fault is BodyTooLargeException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
            ? ReplyTexts.FilesTooLarge(limits.TotalBytes)
            : ReplyTexts.Interrupted;

    private static async Task<string> ReadTextAsync(Stream body, int mostBytes, CancellationToken cancellation)
    {
        var buffer = new byte[mostBytes];
        var length = await body.ReadAtLeastAsync(buffer, mostBytes, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
