namespace BinhHoa2.Simulation.Basis;

/// <summary>The year went wrong: a page that should have been there was not, or what was promised does not hold.</summary>
/// <param name="message">What happened to whom and when, in Vietnamese, for whoever runs the simulation.</param>
public sealed class SimulationException(string message) : Exception(message);
