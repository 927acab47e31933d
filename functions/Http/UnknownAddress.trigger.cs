using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Http;

/// <summary>
/// Answers addresses and methods that no other function has. The Functions host tries the functions in the order of their names and
/// takes the first whose route matches, so this one has the last name; <c>/</c>, <c>/admin</c> and <c>/runtime</c> stay the host's.
/// </summary>
public sealed class UnknownAddress(ErrorAnswers errors)
{
    /// <summary>After every other function's name, letters compared without case.</summary>
    public const string Name = "ZzUnknownAddress";

    [Function(Name)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "{first:regex(^(?!(admin|runtime)$))}/{*rest}")] HttpRequest request) =>
        errors.NotFoundAsync(request);
}
