namespace BinhHoa2.Shared.Calendar.Lunar;

/// <summary>A month of the Vietnamese lunar calendar.</summary>
/// <param name="Number">1 to 12; the leap month carries the number of the one before it.</param>
/// <param name="Days">29 or 30.</param>
public sealed record LunarMonth(int Number, bool IsLeap, DateOnly FirstDay, int Days);
