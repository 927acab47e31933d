using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>How long the school's years are kept, for a person who is signed in.</summary>
public sealed class RetentionOfYears(DeskRetention retention)
{
    [Function(nameof(RetentionOfYears))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/retention")] HttpRequest request) =>
        retention.ShowAsync(request);
}
