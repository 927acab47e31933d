using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Reads a list of people from a file into a draft, for a person who is signed in.</summary>
public sealed class ReadPeople(PeopleFiles files)
{
    [Function(nameof(ReadPeople))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/people/file")] HttpRequest request) =>
        files.ReadAsync(request);
}
