namespace BinhHoa2.Shared.OwnYears;

/// <summary>A picture of the evidence.</summary>
/// <param name="Blob">The blob name of its preview.</param>
/// <param name="Text">The wording of the work it is of.</param>
/// <param name="Day">The day of the reply it came with, in the school's zone.</param>
public sealed record OwnYearPicture(string Blob, string Text, DateOnly Day);
