using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The register of erasures as a file of ids and days.</summary>
public sealed class ErasureRegisterFile(DeskErasures erasures)
{
    [Function(nameof(ErasureRegisterFile))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/erasures/register")] HttpRequest request) =>
        erasures.RegisterAsync(request);
}
