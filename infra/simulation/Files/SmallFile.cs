namespace BinhHoa2.Simulation.Files;

/// <summary>A file that goes with an answer or a letter.</summary>
/// <param name="Name">As its sender calls it; may hold Vietnamese letters.</param>
public sealed record SmallFile(string Name, string ContentType, byte[] Content);
