using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Embedded.Functions;

/// <summary>One run of a function: what set it off and what its parameters can be filled from.</summary>
internal sealed record Invocation(FunctionContext Context)
{
    public HttpContext? Http { get; init; }

    public TimerInfo? Timer { get; init; }

    public TaskOrchestrationContext? Orchestration { get; init; }

    /// <summary>The input of an orchestration or activity.</summary>
    public object? Input { get; init; }
}
