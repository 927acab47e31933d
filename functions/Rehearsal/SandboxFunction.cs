using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>A function of this app: its method, and what fills its parameters when it is called outside of a host.</summary>
internal sealed class SandboxFunction
{
    private readonly MethodInfo method;
    private readonly ParameterInfo input;
    private readonly ObjectFactory? create;
    private readonly PropertyInfo? result;

    private SandboxFunction(MethodInfo method, ParameterInfo input, TriggerBindingAttribute trigger)
    {
        (this.method, this.input, Trigger) = (method, input, trigger);
        Name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        create = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.DeclaringType!, []);
        result = method.ReturnType.IsGenericType ? method.ReturnType.GetProperty(nameof(Task<>.Result)) : null;
        if (!typeof(Task).IsAssignableFrom(method.ReturnType))
        {
            throw new NotSupportedException($"Function {Name} returns no task.");
        }

        var others = method.GetParameters().Where(p => p != input).Select(p => p.ParameterType);
        if (others.FirstOrDefault(t => t != typeof(CancellationToken) && t != typeof(DurableTaskClient)) is { } unknown)
        {
            throw new NotSupportedException($"Function {Name}: nothing fills its parameter of type {unknown.Name} in a rehearsal.");
        }
    }

    public string Name { get; }

    public TriggerBindingAttribute Trigger { get; }

    /// <summary>The type of what the trigger gives.</summary>
    public Type InputType => input.ParameterType;

    /// <summary>The functions of an assembly that one of these triggers runs.</summary>
    public static IEnumerable<SandboxFunction> In(Assembly assembly, params Type[] triggers) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.IsDefined(typeof(FunctionAttribute), inherit: false)
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<TriggerBindingAttribute>()
        where trigger is not null && triggers.Contains(trigger.GetType())
        select new SandboxFunction(method, parameter, trigger);

    /// <summary>Calls the function; what it throws comes out as it is.</summary>
    /// <param name="services">An instance of its type is made from them.</param>
    /// <param name="client">Null where the function has none among its parameters.</param>
    /// <returns>What it returns; null when nothing.</returns>
    public async Task<object?> InvokeAsync(
        IServiceProvider services, object? given, DurableTaskClient? client, CancellationToken cancellation)
    {
        var target = create?.Invoke(services, []);
        var arguments = Array.ConvertAll(method.GetParameters(), parameter =>
            parameter == input ? given : parameter.ParameterType == typeof(CancellationToken) ? cancellation : (object?)client);
        var running = (Task)method.Invoke(target, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null)!;
        await running;
        return result?.GetValue(running);
    }
}
