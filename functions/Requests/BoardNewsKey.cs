using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Requests;

/// <summary>The Board's letter of a day.</summary>
/// <param name="Day">A working day, in the school's zone.</param>
public sealed record BoardNewsKey(SchoolId School, DateOnly Day);
