using BinhHoa2.Embedded.Durable.History;

namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>Runs an orchestration's code over a history from its beginning, and compares what it decides.</summary>
internal static class ReplayCheck
{
    /// <summary>Checks every turn, the first one first.</summary>
    /// <param name="payloads">Whether inputs and outputs count too.</param>
    /// <exception cref="NonDeterminismException">The code decides differently than recorded, or awaits a foreign task.</exception>
    public static void All(InstanceRun facts, RuntimeServices services, IReadOnlyList<HistoryTurn> turns, bool payloads)
    {
        for (var count = 1; count <= turns.Count; count++)
        {
            Last(facts, services, [.. turns.Take(count)], payloads);
        }
    }

    /// <summary>Checks the last turn; the worker itself compares kinds, numbers and names of those before.</summary>
    /// <inheritdoc cref="All"/>
    public static void Last(InstanceRun facts, RuntimeServices services, IReadOnlyList<HistoryTurn> turns, bool payloads)
    {
        var code = turns.SkipWhile(t => !t.IsFirstOfCode).ToList();
        if (code.Count == 0)
        {
            return;
        }

        var past = code.SkipLast(1).SelectMany(t => t.Events).Concat(code[^1].Given);
        using var session = new OrchestratorSession(facts, services, past, () => { });
        HistoryCheck.Same(facts.InstanceId, code[^1], Decisions.Of(session.Run([])), payloads);
    }
}
