namespace BinhHoa2.Functions.Sweep;

/// <summary>A part of a sweep that failed.</summary>
/// <param name="Part">The month (<c>thbh2_2021-10</c>), the review (<c>thbh2_2021-2022_midyear</c>) or what else it is about.</param>
public sealed record SweepFailure(string Part, Exception Exception);
