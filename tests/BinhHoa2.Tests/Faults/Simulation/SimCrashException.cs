namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>The process crashed; it is unknown whether it executed the call.</summary>
internal sealed class SimCrashException(string name) : Exception($"{name} has crashed.");
