namespace BinhHoa2.Simulation.Basis;

/// <summary>The simulation failed: an expected page was missing, or an invariant is violated.</summary>
/// <param name="message">What happened, to which person and when, in Vietnamese.</param>
public sealed class SimulationException(string message) : Exception(message);
