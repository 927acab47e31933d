using System.Reflection;
using BinhHoa2.Embedded.Basis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Configuration;
using NCrontab;

namespace BinhHoa2.Embedded.Functions;

/// <summary>
/// Finds an assembly's functions. One that this host cannot run as the cloud's host would is refused by name, not skipped.
/// </summary>
internal sealed class FunctionDiscovery(string routePrefix, IConfiguration settings)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <exception cref="HostStartException">A function is wrongly declared, or two have one name.</exception>
    public IReadOnlyList<Function> Find(Assembly assembly, Func<Type, bool> types)
    {
        var functions = assembly.GetTypes().Where(types)
            .SelectMany(type => type.GetMethods(Declared))
            .Where(method => method.IsDefined(typeof(FunctionAttribute), inherit: false))
            .Select(Read)
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToList();
        var twice = functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? functions
            : throw new HostStartException(
                $"Two functions are named '{twice.Key}': "
                    + $"{string.Join(", ", twice.Select(function => function.Method.Definition.EntryPoint))}. Rename one.");
    }

    private static HostStartException Refuse(MethodInfo method, string what) =>
        new($"Function {method.DeclaringType!.Name}.{method.Name}: {what}");

    private static FunctionMethod Bind(string name, MethodInfo method, Func<ParameterInfo, Func<Invocation, object?>?> source)
    {
        if (!method.IsPublic || method.IsGenericMethodDefinition || (!method.IsStatic && method.DeclaringType!.IsAbstract))
        {
            throw Refuse(method, "a function is a public method without type parameters, static or of a class that can be created.");
        }

        if (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(ValueTask<>)
            || method.ReturnType == typeof(ValueTask))
        {
            throw Refuse(method, "return Task instead of ValueTask.");
        }

        return new(name, method, method.GetParameters().Select(parameter =>
            source(parameter)
            ?? throw Refuse(method, $"nothing fills the parameter '{parameter.Name}' of type {parameter.ParameterType.Name}.")));
    }

    private Function Read(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var triggers = method.GetParameters()
            .Select(parameter => (Parameter: parameter, Trigger: parameter.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(found => found.Trigger is not null)
            .ToList();
        if (triggers.Count != 1)
        {
            throw Refuse(method, $"a function has one trigger, this one has {triggers.Count}.");
        }

        var (parameter, trigger) = triggers[0];
        return trigger switch
        {
            HttpTriggerAttribute http => Http(name, method, http, IsKeyed(parameter, http)),
            TimerTriggerAttribute timer => Timer(name, method, timer),
            OrchestrationTriggerAttribute => Orchestration(name, method, parameter),
            ActivityTriggerAttribute => Activity(name, method, parameter),
            _ => throw Refuse(method, $"this host has no {trigger!.GetType().Name}."),
        };
    }

    /// <summary>
    /// A level that is not stated is Function to the Functions host, although the attribute says Anonymous when it is given methods alone.
    /// </summary>
    private static bool IsKeyed(ParameterInfo parameter, HttpTriggerAttribute trigger)
    {
        var declared = parameter.GetCustomAttributesData().Single(data => data.AttributeType == typeof(HttpTriggerAttribute));
        return trigger.AuthLevel != AuthorizationLevel.Anonymous
            || declared.ConstructorArguments.All(argument => argument.ArgumentType != typeof(AuthorizationLevel));
    }

    private HttpFunction Http(string name, MethodInfo method, HttpTriggerAttribute trigger, bool keyed)
    {
        RoutePattern route;
        try
        {
            route = RoutePatternFactory.Parse($"{routePrefix.Trim('/')}/{trigger.Route ?? name}".TrimStart('/'));
        }
        catch (RoutePatternException exception)
        {
            throw Refuse(method, $"the route '{trigger.Route}' is wrong: {exception.Message}");
        }

        var routeNames = route.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var bound = Bind(name, method, parameter => ParameterSources.Http(parameter, routeNames));
        if (bound.ResultType != typeof(void) && !typeof(IActionResult).IsAssignableFrom(bound.ResultType)
            && !typeof(IResult).IsAssignableFrom(bound.ResultType))
        {
            throw Refuse(method, $"an HTTP function returns IActionResult, IResult or nothing, not {bound.ResultType.Name}.");
        }

        return new(bound, route, [.. (trigger.Methods ?? []).Select(verb => verb.ToUpperInvariant())], keyed);
    }

    private TimerFunction Timer(string name, MethodInfo method, TimerTriggerAttribute trigger)
    {
        var expression = trigger.Schedule is ['%', .. var setting, '%']
            ? settings[setting] ?? throw Refuse(method, $"the setting '{setting}' with its schedule is not there.")
            : trigger.Schedule;
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var schedule = CrontabSchedule.TryParse(expression, new() { IncludingSeconds = fields == 6 })
            ?? throw Refuse(method, $"the schedule '{expression}' is no NCRONTAB expression of six fields, beginning with seconds.");
        return new(Bind(name, method, ParameterSources.Timer), schedule, trigger.UseMonitor, trigger.RunOnStartup);
    }

    private static OrchestrationFunction Orchestration(string name, MethodInfo method, ParameterInfo trigger)
    {
        ParameterInfo? input = null;
        var bound = Bind(name, method, parameter => ParameterSources.Orchestration(parameter) ?? TakeInput(parameter));
        return new(bound, input?.ParameterType ?? typeof(object));

        Func<Invocation, object?>? TakeInput(ParameterInfo parameter)
        {
            if (parameter.Position == trigger.Position || input is not null)
            {
                return null;
            }

            input = parameter;
            return run => run.Input;
        }
    }

    private static ActivityFunction Activity(string name, MethodInfo method, ParameterInfo trigger) =>
        new(
            Bind(name, method, parameter =>
                parameter.Position == trigger.Position ? run => run.Input : ParameterSources.Common(parameter)),
            trigger.ParameterType);
}
