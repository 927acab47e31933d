using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The form of one person of the draft.</summary>
public sealed class PersonOfDraft(PeopleForms forms)
{
    [Function(nameof(PersonOfDraft))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/people/person")] HttpRequest request) =>
        forms.ShowPersonAsync(request);
}
