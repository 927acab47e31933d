using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Makes a draft of the configured list of people, for a person who is signed in.</summary>
public sealed class ReadConfiguredPeople(PeopleFiles files)
{
    [Function(nameof(ReadConfiguredPeople))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/people/configured")] HttpRequest request) =>
        files.ReadConfiguredAsync(request);
}
