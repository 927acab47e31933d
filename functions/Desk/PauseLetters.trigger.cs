using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Pauses all duty letters, for a person who is signed in.</summary>
public sealed class PauseLetters(DeskPause pause)
{
    [Function(nameof(PauseLetters))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/pause")] HttpRequest request) =>
        pause.PauseAsync(request);
}
