using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Archive;

/// <summary>Gives out an archive, whole or in ranges, to the Chair or the Secretary who is signed in.</summary>
public sealed class ArchiveDownload(DeskArchive archive)
{
    [Function(nameof(ArchiveDownload))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/archive/{file}")] HttpRequest request, string file) =>
        archive.GiveAsync(request, file);
}
