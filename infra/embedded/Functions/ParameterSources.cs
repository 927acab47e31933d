using System.ComponentModel;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Functions;

/// <summary>Says for a function's parameter where each run's value comes from; null when this host has no source for it.</summary>
internal static class ParameterSources
{
    public static Func<Invocation, object?>? Common(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(FunctionContext) => run => run.Context,
        var type when type == typeof(CancellationToken) => run => run.Context.CancellationToken,
        var type when type == typeof(DurableTaskClient) && parameter.IsDefined(typeof(DurableClientAttribute), inherit: false) =>
            run => run.Context.InstanceServices.GetRequiredService<DurableTaskClient>(),
        _ => null,
    };

    /// <param name="routeNames">The parameters of the function's route.</param>
    public static Func<Invocation, object?>? Http(ParameterInfo parameter, IReadOnlySet<string> routeNames)
    {
        if (parameter.ParameterType == typeof(HttpRequest))
        {
            return run => run.Http!.Request;
        }

        return routeNames.Contains(parameter.Name!) ? RouteValue(parameter) : Common(parameter);
    }

    public static Func<Invocation, object?>? Timer(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(TimerInfo) ? run => run.Timer : Common(parameter);

    public static Func<Invocation, object?>? Orchestration(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(TaskOrchestrationContext) ? run => run.Orchestration : Common(parameter);

    private static Func<Invocation, object?> RouteValue(ParameterInfo parameter)
    {
        var name = parameter.Name!;
        if (parameter.ParameterType == typeof(string))
        {
            return run => run.Http!.Request.RouteValues[name]?.ToString();
        }

        var converter = TypeDescriptor.GetConverter(parameter.ParameterType);
        return run => run.Http!.Request.RouteValues[name] is { } value
            ? converter.ConvertFromInvariantString(value.ToString()!)
            : parameter.DefaultValue;
    }
}
