using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>Confirms a request for erasure and starts it.</summary>
public sealed class ConfirmErasure(DeskErasures erasures)
{
    [Function(nameof(ConfirmErasure))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/erasures/confirm")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        erasures.ConfirmAsync(request, client);
}
