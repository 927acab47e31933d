namespace BinhHoa2.Shared.Reminders;

/// <summary>Somebody else's overdue assignment, told to the next role up with the reason.</summary>
/// <param name="Person">Name and post of who is overdue, as the recipient knows them.</param>
/// <param name="WorkingDaysLate">Working days since it was due.</param>
/// <param name="Substitute">Who answers in their stead; null when they do so themselves.</param>
/// <param name="HasLeft">Whether the person has left and nobody answers in their stead.</param>
public sealed record EscalatedItem(string Person, string Text, DateOnly Due, int WorkingDaysLate, string? Substitute = null, bool HasLeft = false);
