namespace BinhHoa2.Shared.Schools;

/// <summary>How large the school is in one school year, as a report states it.</summary>
/// <param name="On">The day of the figures, in the school's zone; they stand for its school year only.</param>
public sealed record SchoolSize(int Classes, int Pupils, DateOnly On);
