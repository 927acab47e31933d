using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace BinhHoa2.Functions.Http;

/// <summary>
/// Answers for a function that throws, inside the worker of the Functions host: what leaves the worker is a bare 500 there, whatever
/// stands around the request. The answer is also sent here, because sending a file can fail like making it. The embedded host runs
/// no worker; there <see cref="AnswerMiddleware"/> does the same.
/// </summary>
internal sealed class FunctionErrors(ErrorAnswers errors) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
            if (context.GetInvocationResult().Value is IResult answer)
            {
                await answer.ExecuteAsync(http);
            }
        }
        catch (Exception exception) when (!http.RequestAborted.IsCancellationRequested)
        {
            await errors.AnswerAsync(http, exception);
        }

        context.GetInvocationResult().Value = Results.Empty;
    }
}
