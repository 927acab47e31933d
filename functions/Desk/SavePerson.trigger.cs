using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Writes a person into the draft.</summary>
public sealed class SavePerson(PeopleForms forms)
{
    [Function(nameof(SavePerson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/people/person")] HttpRequest request) =>
        forms.SavePersonAsync(request);
}
