namespace BinhHoa2.Embedded.Functions;

/// <summary>The app's functions by kind, in order of their names.</summary>
internal sealed record FunctionTable(IReadOnlyList<Function> All)
{
    public IEnumerable<HttpFunction> Http => All.OfType<HttpFunction>();

    public IEnumerable<TimerFunction> Timers => All.OfType<TimerFunction>();

    public IEnumerable<OrchestrationFunction> Orchestrations => All.OfType<OrchestrationFunction>();

    public IEnumerable<ActivityFunction> Activities => All.OfType<ActivityFunction>();

    /// <summary>The functions that a person opens by address.</summary>
    public IEnumerable<HttpFunction> Pages => Http.Where(function => function.IsPage);
}
