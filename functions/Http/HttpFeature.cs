using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BinhHoa2.Functions.Http;

/// <summary>Registers what every answer shares.</summary>
public static class HttpFeature
{
    /// <summary>Stands behind the call that makes the app a web application, so that it runs inside of it.</summary>
    public static FunctionsApplicationBuilder UseAnswers(this FunctionsApplicationBuilder builder)
    {
        builder.UseMiddleware<FunctionErrors>();
        builder.Services.AddSingleton<ErrorAnswers>().AddSingleton<IStartupFilter, AnswerPipeline>();
        return builder;
    }
}
