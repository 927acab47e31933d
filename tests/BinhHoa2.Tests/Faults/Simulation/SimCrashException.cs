namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>The process asked has died; whether it did what it was asked is not known.</summary>
internal sealed class SimCrashException(string name) : Exception($"{name} has died.");
