using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk;

/// <summary>A person who has not answered work of a month that runs.</summary>
/// <param name="Works">How many activities wait for a first answer.</param>
/// <param name="FirstDue">The day the first of them is due, in the school's zone.</param>
public sealed record UnansweredPerson(StaffId Person, int Works, DateOnly FirstDue);
