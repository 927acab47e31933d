using BinhHoa2.Shared.Desk;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Removes requests to sign in and sessions that are long over, so that asking fills no store.</summary>
public sealed class ForgetSignIns(DeskRecords records)
{
    /// <param name="request">The request after which it is done.</param>
    [Function(nameof(ForgetSignIns))]
    public Task RunAsync([ActivityTrigger] SignInId request, CancellationToken cancellation) => records.ForgetAsync(cancellation);
}
