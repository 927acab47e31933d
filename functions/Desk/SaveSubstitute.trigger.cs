using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Adds a substitution to the draft, or takes one away.</summary>
public sealed class SaveSubstitute(PeopleForms forms)
{
    [Function(nameof(SaveSubstitute))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/people/substitutes")] HttpRequest request) =>
        forms.SaveSubstituteAsync(request);
}
