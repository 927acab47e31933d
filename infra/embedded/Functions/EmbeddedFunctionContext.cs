using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Embedded.Functions;

/// <summary>One run of a function in this host.</summary>
internal sealed class EmbeddedFunctionContext(FunctionDefinition definition, IServiceProvider services, CancellationToken cancellation) : FunctionContext
{
    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition { get; } = definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override CancellationToken CancellationToken { get; } = cancellation;
}
