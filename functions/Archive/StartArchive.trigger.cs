using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Archive;

/// <summary>Begins the archive of a school year, for the Chair or the Secretary who is signed in.</summary>
public sealed class StartArchive(DeskArchive archive)
{
    [Function(nameof(StartArchive))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/archive")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        archive.StartAsync(request, client);
}
