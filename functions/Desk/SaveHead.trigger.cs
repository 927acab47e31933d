using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Writes into the draft what it says of the plan as a whole.</summary>
public sealed class SaveHead(PlanForms forms)
{
    [Function(nameof(SaveHead))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/plans/head")] HttpRequest request) =>
        forms.SaveHeadAsync(request);
}
