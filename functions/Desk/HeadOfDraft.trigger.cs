using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The form of what the draft says of the plan as a whole.</summary>
public sealed class HeadOfDraft(PlanForms forms, PlanDeskReader reader)
{
    [Function(nameof(HeadOfDraft))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/plans/head")] HttpRequest request) =>
        forms.ShowAsync(request, reader.Head);
}
