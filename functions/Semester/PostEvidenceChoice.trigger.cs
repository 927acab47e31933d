using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Reports.Issue;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Semester;

/// <summary>Puts the evidence that was chosen into the text of a drafted report.</summary>
public sealed class PostEvidenceChoice(BoardAuthorizer board, ReportService reports, PageRenderer pages)
{
    [Function(nameof(PostEvidenceChoice))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "board/{token}/bao-cao/minh-chung/{review}/{part}")]
        HttpRequest request,
        string token,
        string review,
        string part) =>
        board.OpenAsync(request, token, async link =>
        {
            var cancellation = request.HttpContext.RequestAborted;
            if (await reports.OpenFilesAsync(link, review, cancellation) is not { } context)
            {
                return await pages.RenderAsync(ErrorKind.NotFound);
            }

            if (await reports.ChoicesAsync(context, EvidenceChoiceByLink.NumberOf(part), cancellation) is not { } page)
            {
                // Issued by now: its page says so.
                return new SeeOther(reports.PageOf(context).Path);
            }

            if (await ReportForm.ReadAsync(request, cancellation) is not { } input)
            {
                return await pages.RenderAsync(ErrorKind.Unreadable);
            }

            var (decision, _) = await reports.ChooseAsync(context, page.Choices, input, cancellation);
            return decision.Problem is { } problem
                ? await pages.RenderAsync(page with { Problem = problem })
                : new SeeOther($"{page.ReportPath}?saved={ReportFields.Choose}#doan-{page.Choices.TextPart}");
        });
}
