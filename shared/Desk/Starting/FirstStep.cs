namespace BinhHoa2.Shared.Desk.Starting;

/// <summary>A step of a school that was set up by page, until its plan is in force.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="Path">Where; null where there is no page for it.</param>
public sealed record FirstStep(string Text, string? Path, bool IsDone);
