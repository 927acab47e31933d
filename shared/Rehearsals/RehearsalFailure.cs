namespace BinhHoa2.Shared.Rehearsals;

/// <summary>What could not be done in a rehearsal and would not be done in the year itself, such as a letter without a recipient.</summary>
/// <param name="Day">The first day it failed, in the school's zone.</param>
/// <param name="Part">The instance or the timer: <c>month-thbh2_2021-10</c>.</param>
/// <param name="Reason">Of the exception; for operators.</param>
public sealed record RehearsalFailure(DateOnly Day, string Part, string Reason);
