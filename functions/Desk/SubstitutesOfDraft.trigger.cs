using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Who answers for whom in the draft.</summary>
public sealed class SubstitutesOfDraft(PeopleForms forms)
{
    [Function(nameof(SubstitutesOfDraft))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/people/substitutes")] HttpRequest request) =>
        forms.ShowSubstitutesAsync(request);
}
