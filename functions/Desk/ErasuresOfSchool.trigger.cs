using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The register of requests for erasure, for Chair and Secretary.</summary>
public sealed class ErasuresOfSchool(DeskErasures erasures)
{
    [Function(nameof(ErasuresOfSchool))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/erasures")] HttpRequest request) =>
        erasures.ListAsync(request);
}
