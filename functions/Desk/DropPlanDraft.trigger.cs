using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Drops the draft of a plan.</summary>
public sealed class DropPlanDraft(PlanForms forms)
{
    [Function(nameof(DropPlanDraft))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/plans/discard")] HttpRequest request) =>
        forms.DropAsync(request);
}
