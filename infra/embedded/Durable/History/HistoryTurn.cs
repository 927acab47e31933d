namespace BinhHoa2.Embedded.Durable.History;

/// <summary>
/// One turn of an instance: at <see cref="At"/> (UTC) it received these and thereupon decided those. A history is a
/// list of turns numbered from 1 without a gap; running the code over what was received must decide the same again.
/// </summary>
internal sealed record HistoryTurn(int Number, DateTimeOffset At, IReadOnlyList<HistoryEvent> Received, IReadOnlyList<HistoryEvent> Decided);
