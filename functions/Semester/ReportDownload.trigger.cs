using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Reports.Xlsx;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Semester;

/// <summary>Gives a report's document, as it stands, the register of its evidence, or its signed copy.</summary>
public sealed class ReportDownload(BoardAuthorizer board, ReportService reports, PageRenderer pages)
{
    [Function(nameof(ReportDownload))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "board/{token}/bao-cao/tep/{review}/{kind}")]
        HttpRequest request,
        string token,
        string review,
        string kind) =>
        board.OpenAsync(request, token, async link =>
        {
            var cancellation = request.HttpContext.RequestAborted;
            var opened = kind == "pdf"
                ? reports.OpenSignedAsync(link, review, cancellation)
                : reports.OpenFilesAsync(link, review, cancellation);
            if (await opened is not { } context)
            {
                return await pages.RenderAsync(ErrorKind.NotFound);
            }

            var frozen = context.Report.Frozen!;
            return kind switch
            {
                "docx" => FileOf(
                    await reports.DocumentOfAsync(context, cancellation), ReportFile.NameOf(frozen), ReportDocument.ContentType),
                "xlsx" when await reports.FindRegisterAsync(context, cancellation) is { } register =>
                    FileOf(register, ReportFile.RegisterNameOf(frozen), RegisterWorkbook.ContentType),
                "pdf" when await reports.FindCopyAsync(context, cancellation) is { } copy => copy.Content is { } signed
                    ? new Attachment(signed, ReportFile.CopyNameOf(frozen), SignedCopyForm.ContentType, context.Report.Copy!.Bytes)
                    : await pages.RenderAsync(ErrorStatus.KindOf(copy.State)),
                _ => await pages.RenderAsync(ErrorKind.NotFound),
            };
        });

    private static Attachment FileOf(byte[] bytes, string name, string contentType) =>
        new(new MemoryStream(bytes), name, contentType, bytes.Length);
}
