using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Writes an activity into the draft.</summary>
public sealed class SaveActivity(PlanForms forms)
{
    [Function(nameof(SaveActivity))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/plans/activity")] HttpRequest request) =>
        forms.SaveActivityAsync(request);
}
