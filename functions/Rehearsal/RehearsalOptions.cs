namespace BinhHoa2.Functions.Rehearsal;

/// <summary>The settings of the school that letters of a rehearsal show.</summary>
/// <param name="FromName">The name that letters come from.</param>
/// <param name="FromAddress">The address that letters come from.</param>
public sealed record RehearsalOptions(string FromName, string FromAddress);
