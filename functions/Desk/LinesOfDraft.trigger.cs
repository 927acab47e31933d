using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The lines of the document that were not understood.</summary>
public sealed class LinesOfDraft(PlanForms forms)
{
    [Function(nameof(LinesOfDraft))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/plans/lines")] HttpRequest request) =>
        forms.ShowAsync(request, (context, draft) => PlanDeskReader.Lines(context, draft, request));
}
