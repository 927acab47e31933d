namespace BinhHoa2.Shared.Desk;

/// <summary>Why a form of the desk was not taken, and what to do, in Vietnamese.</summary>
/// <param name="Field">The field it stands beside.</param>
public sealed record DeskProblem(string Field, string Message);
