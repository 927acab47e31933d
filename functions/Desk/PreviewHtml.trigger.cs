using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>A letter of the next wave as a mail program shows it, for a person who is signed in.</summary>
public sealed class PreviewHtml(DeskPreview preview)
{
    [Function(nameof(PreviewHtml))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/preview/html")] HttpRequest request) =>
        preview.ShowHtmlAsync(request);
}
