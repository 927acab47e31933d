using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>What a pause of the duty letters stops, for a person who is signed in.</summary>
public sealed class PausePage(DeskPause pause)
{
    [Function(nameof(PausePage))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/pause")] HttpRequest request) =>
        pause.ShowAsync(request);
}
