using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Time;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Http;

/// <summary>
/// Answers one request with one function. An exception is logged under the function's name; the caller gets a 500 without details.
/// </summary>
internal sealed partial class FunctionEndpoint(FunctionKey key, InFlight inFlight, ILoggerFactory loggers)
{
    public async Task ServeAsync(HttpFunction function, HttpContext http)
    {
        using var work = inFlight.Enter();
        if (function.Keyed && !key.IsGivenIn(http.Request))
        {
            Unkeyed(loggers.CreateLogger("Function." + function.Name), function.Name);
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        try
        {
            var run = new EmbeddedFunctionContext(function.Method.Definition, http.RequestServices, http.RequestAborted);
            await AnswerAsync(await function.Method.InvokeAsync(new(run) { Http = http }), http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has disconnected.
            return;
        }
        catch (Exception exception)
        {
            Failed(loggers.CreateLogger("Function." + function.Name), exception, function.Name);
            Refuse(http, exception);
        }
    }

    private static Task AnswerAsync(object? result, HttpContext http) => result switch
    {
        IActionResult action => action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
        IResult answer => answer.ExecuteAsync(http),
        _ => Task.CompletedTask,
    };

    private static void Refuse(HttpContext http, Exception exception)
    {
        if (http.Response.HasStarted)
        {
            // A partial response must not look complete.
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;

        // An app that puts a page in place of a bare answer finds here what went wrong.
        http.Features.Set<IExceptionHandlerFeature>(new ExceptionHandlerFeature { Error = exception, Path = http.Request.Path });
    }

    [LoggerMessage(5101, LogLevel.Error, "Function {Name} failed.")]
    private static partial void Failed(ILogger logger, Exception exception, string name);

    [LoggerMessage(5102, LogLevel.Warning, "Function {Name} was asked for without its key or with a wrong one.")]
    private static partial void Unkeyed(ILogger logger, string name);
}
