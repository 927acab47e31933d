using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The form of one activity of the draft.</summary>
public sealed class ActivityOfDraft(PlanForms forms)
{
    [Function(nameof(ActivityOfDraft))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/plans/activity")] HttpRequest request) =>
        forms.ShowActivityAsync(request);
}
