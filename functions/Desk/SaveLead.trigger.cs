using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Writes a lead for all activities of the draft that have none.</summary>
public sealed class SaveLead(PlanForms forms)
{
    [Function(nameof(SaveLead))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/plans/lead")] HttpRequest request) =>
        forms.SaveLeadAsync(request);
}
