namespace BinhHoa2.Embedded.Durable.History;

/// <summary>Compares what code decides now with what history says it decided.</summary>
internal static class HistoryCheck
{
    /// <param name="payloads">Whether inputs and outputs count too. Not in a replay of an old history: a record may have gained a field since.</param>
    /// <exception cref="NonDeterminismException">They differ; it names the first step that does.</exception>
    public static void Same(string instanceId, HistoryTurn recorded, IReadOnlyList<HistoryEvent> wanted, bool payloads)
    {
        for (var n = 0; n < Math.Max(recorded.Decided.Count, wanted.Count); n++)
        {
            var was = n < recorded.Decided.Count ? recorded.Decided[n] : null;
            var now = n < wanted.Count ? wanted[n] : null;
            if (was?.Step != now?.Step)
            {
                throw new NonDeterminismException(instanceId, recorded.Number, n + 1, was?.Step, now?.Step);
            }

            if (payloads && was?.Payload != now?.Payload)
            {
                throw new NonDeterminismException(instanceId, recorded.Number, n + 1, was?.Step, $"{now?.Step} with another content");
            }
        }
    }
}
