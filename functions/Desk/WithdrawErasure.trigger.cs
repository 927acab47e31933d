using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Takes back a request for erasure that was not confirmed.</summary>
public sealed class WithdrawErasure(DeskErasures erasures)
{
    [Function(nameof(WithdrawErasure))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/erasures/withdraw")] HttpRequest request) =>
        erasures.WithdrawAsync(request);
}
