namespace BinhHoa2.Shared.Health;

/// <summary>The school's clock.</summary>
/// <param name="Now">School time, with the school's offset.</param>
/// <param name="Virtual">Whether it stands still until it is moved; false for the machine's clock.</param>
/// <param name="AheadOfMachine">By how much school time is later than the machine's clock; negative when it is earlier.</param>
public sealed record ClockFacts(DateTimeOffset Now, bool Virtual, TimeSpan AheadOfMachine);
