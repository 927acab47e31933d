using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Says of lines of the document that they are no activities.</summary>
public sealed class SaveLines(PlanForms forms)
{
    [Function(nameof(SaveLines))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/plans/lines")] HttpRequest request) =>
        forms.SaveLinesAsync(request);
}
