using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Functions;

/// <summary>A function's method, ready to be called: an instance of its type is made from the run's services.</summary>
internal sealed class FunctionMethod
{
    // Making one compiles code; several hosts of a process run the same functions.
    private static readonly ConditionalWeakTable<Type, ObjectFactory> Factories = [];

    private readonly MethodInfo method;
    private readonly ObjectFactory? create;
    private readonly Func<Invocation, object?>[] parameters;
    private readonly Func<object?, Task<object?>> finish;

    public FunctionMethod(string name, MethodInfo method, IEnumerable<Func<Invocation, object?>> parameters)
    {
        this.method = method;
        this.parameters = [.. parameters];
        Definition = new EmbeddedFunctionDefinition(name, method);
        create = method.IsStatic
            ? null
            : Factories.GetValue(method.DeclaringType!, static type => ActivatorUtilities.CreateFactory(type, []));
        ResultType = Results.TypeOf(method.ReturnType);
        finish = Results.FinisherOf(method.ReturnType);
    }

    public FunctionDefinition Definition { get; }

    public string Name => Definition.Name;

    /// <summary>What the method returns once awaited; <see cref="void"/> when nothing.</summary>
    public Type ResultType { get; }

    /// <summary>Calls the method; what it throws comes out as it is.</summary>
    public Task<object?> InvokeAsync(Invocation invocation)
    {
        var target = create?.Invoke(invocation.Context.InstanceServices, []);
        var arguments = Array.ConvertAll(parameters, parameter => parameter(invocation));
        return finish(method.Invoke(target, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null));
    }
}
