using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace BinhHoa2.Functions.Http;

/// <summary>
/// Puts <see cref="RequestTelemetry"/> and <see cref="AnswerMiddleware"/> around whatever the host serves the functions with.
/// </summary>
internal sealed class AnswerPipeline : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<RequestTelemetry>();
        app.UseMiddleware<AnswerMiddleware>();
        next(app);
    };
}
