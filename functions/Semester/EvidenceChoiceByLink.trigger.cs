using System.Globalization;
using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Semester;

/// <summary>The evidence of a part of a drafted report's results, to be chosen for its text. Changes nothing.</summary>
public sealed class EvidenceChoiceByLink(BoardAuthorizer board, ReportService reports, PageRenderer pages)
{
    [Function(nameof(EvidenceChoiceByLink))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "board/{token}/bao-cao/minh-chung/{review}/{part}")]
        HttpRequest request,
        string token,
        string review,
        string part) =>
        board.OpenAsync(request, token, async link =>
        {
            var cancellation = request.HttpContext.RequestAborted;
            return await reports.OpenFilesAsync(link, review, cancellation) is { } context
                && await reports.ChoicesAsync(context, NumberOf(part), cancellation) is { } page
                    ? await pages.RenderAsync(page)
                    : await pages.RenderAsync(ErrorKind.NotFound);
        });

    /// <summary>The number in an address; 0, which no part has, for anything else.</summary>
    internal static int NumberOf(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
