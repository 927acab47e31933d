using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Drops the draft of the roster.</summary>
public sealed class DropDraft(PeopleForms forms)
{
    [Function(nameof(DropDraft))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/people/discard")] HttpRequest request) =>
        forms.DropAsync(request);
}
