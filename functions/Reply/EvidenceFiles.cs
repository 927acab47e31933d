using Azure;
using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Reply;

/// <summary>Gives out the files of a person's replies. Which blob is read comes from their rows, never from an address.</summary>
public sealed partial class EvidenceFiles(
    SchoolStorage storage, MalwareScans scans, PageRenderer pages, ILogger<EvidenceFiles> logger)
{
    /// <param name="link">The link the file is given out through.</param>
    /// <param name="sender">The rows of the person who sent the file.</param>
    /// <param name="number">Which file of the reply, from 0, as text.</param>
    public async Task<IResult> GiveAsync(
        AuthorizedLink link, PersonDetails sender, string evidence, string number, CancellationToken cancellation)
    {
        if (Find(sender, evidence, number) is not (var reply, var index))
        {
            return await pages.RenderAsync(ErrorKind.NotFound);
        }

        var file = reply.Files[index];
        if (file.IsErased || await OpenAsync(file.Blob, cancellation) is not { } opened)
        {
            return await pages.RenderAsync(ErrorKind.NotFound);
        }

        if (opened.Content is not { } content)
        {
            LogWithheld(logger, reply.Id, index, link.Id, opened.State);
            return await pages.RenderAsync(ErrorStatus.KindOf(opened.State));
        }

        LogGiven(logger, reply.Id, index, link.Id);
        return new Attachment(content, NameOf(reply, index), file.ContentType, file.Bytes);
    }

    /// <summary>Gives out the preview of a file; the parameters are those of the file.</summary>
    public async Task<IResult> GivePreviewAsync(
        AuthorizedLink link, PersonDetails sender, string evidence, string number, CancellationToken cancellation)
    {
        if (Find(sender, evidence, number) is not (var reply, var index)
            || reply.Files[index].Preview is not { } preview
            || await OpenAsync(reply.Files[index].PreviewBlob, cancellation) is not { } opened)
        {
            return await pages.RenderAsync(ErrorKind.NotFound);
        }

        if (opened.Content is not { } content)
        {
            LogPreviewWithheld(logger, reply.Id, index, link.Id, opened.State);
            return await pages.RenderAsync(ErrorStatus.KindOf(opened.State));
        }

        LogPreviewGiven(logger, reply.Id, index, link.Id);
        return new Attachment(content, $"anh-nho-{reply.Activity}-{index + 1}.jpg", FilePreview.ContentType, preview.Bytes);
    }

    /// <summary>The bytes of a file as they are stored; null when it was deleted, or is withheld by its scan.</summary>
    /// <param name="blob">The blob name from its row.</param>
    public async Task<byte[]?> FindAsync(string blob, CancellationToken cancellation)
    {
        if ((await OpenAsync(blob, cancellation))?.Content is not { } content)
        {
            return null;
        }

        await using (content)
        {
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, cancellation);
            return bytes.ToArray();
        }
    }

    private static (Evidence Reply, int Index)? Find(PersonDetails sender, string evidence, string number) =>
        sender.Evidence.FirstOrDefault(e => e.Id.Value == evidence) is { } reply
        && int.TryParse(number, out var index)
        && index >= 0
        && index < reply.Files.Length
            ? (reply, index)
            : null;

    private async Task<ScannedContent?> OpenAsync(string blob, CancellationToken cancellation)
    {
        try
        {
            return await scans.OpenAsync(storage.EvidenceFiles.GetBlobClient(blob), cancellation);
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    private static string NameOf(Evidence reply, int index) =>
        $"minh-chung-{reply.Activity}-{reply.Effective:yyyyMMdd}-{index + 1}.{FileKinds.ExtensionFor(reply.Files[index].ContentType)}";

    [LoggerMessage(2401, LogLevel.Information, "File {Number} of evidence {Evidence} was given out through link {Link}.")]
    private static partial void LogGiven(ILogger logger, EvidenceId evidence, int number, LinkId link);

    [LoggerMessage(2404, LogLevel.Information, "The preview of file {Number} of evidence {Evidence} was given out through link {Link}.")]
    private static partial void LogPreviewGiven(ILogger logger, EvidenceId evidence, int number, LinkId link);

    [LoggerMessage(2405, LogLevel.Warning, "File {Number} of evidence {Evidence} was withheld from link {Link}: {State}.")]
    private static partial void LogWithheld(ILogger logger, EvidenceId evidence, int number, LinkId link, ScanState state);

    [LoggerMessage(2406, LogLevel.Warning, "The preview of file {Number} of evidence {Evidence} was withheld from link {Link}: {State}.")]
    private static partial void LogPreviewWithheld(ILogger logger, EvidenceId evidence, int number, LinkId link, ScanState state);
}
