using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>Lets duty letters leave again, for a person who is signed in.</summary>
public sealed class ResumeLetters(DeskPause pause)
{
    [Function(nameof(ResumeLetters))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/resume")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        pause.ResumeAsync(request, client);
}
