namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>The process has crashed; whether it executed the call is not known.</summary>
internal sealed class SimCrashException(string name) : Exception($"{name} has died.");
