using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Http;

/// <summary>
/// Around every request that reaches the app: completes the security headers of its answer and gives an error without a body one.
/// </summary>
internal sealed class AnswerMiddleware(RequestDelegate next, ErrorAnswers errors)
{
    public async Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            SecurityHeaders.Complete(http);
            return Task.CompletedTask;
        });
        try
        {
            await next(http);
        }
        catch (Exception exception) when (!http.RequestAborted.IsCancellationRequested)
        {
            await errors.AnswerAsync(http, exception);
            return;
        }

        // A host that answers for its functions leaves here what they threw.
        if (http.Features.Get<IExceptionHandlerFeature>() is { Error: { } error } && !http.Response.HasStarted)
        {
            await errors.AnswerAsync(http, error);
            return;
        }

        await errors.FillAsync(http);
    }
}
