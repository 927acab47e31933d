using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Archive;

/// <summary>The archive of a school year, for the Chair or the Secretary who is signed in.</summary>
public sealed class ArchivePage(DeskArchive archive)
{
    [Function(nameof(ArchivePage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/archive")] HttpRequest request) =>
        archive.ShowAsync(request);
}
