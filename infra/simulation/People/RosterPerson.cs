namespace BinhHoa2.Simulation.People;

/// <summary>A person of the school's roster file.</summary>
/// <param name="Group">The subject group; empty for those in none.</param>
public sealed record RosterPerson(string Id, string Name, string Title, string Email, string Role, string Group);
