using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The letters of the next wave, for a person who is signed in.</summary>
public sealed class PreviewPage(DeskPreview preview)
{
    [Function(nameof(PreviewPage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/preview")] HttpRequest request) =>
        preview.ShowAsync(request);
}
