using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The draft of a plan, as it was read or made so far.</summary>
public sealed class DraftOfPlan(PlanForms forms, PlanDeskReader reader)
{
    [Function(nameof(DraftOfPlan))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/plans/draft")] HttpRequest request) =>
        forms.ShowAsync(request, (context, draft) => reader.Draft(context, draft, request));
}
