namespace BinhHoa2.Shared.Mail.Digest;

/// <summary>Somebody else's overdue assignment, told to the next role up with the reason.</summary>
/// <param name="Person">Name and post of who is overdue, as the recipient knows them.</param>
/// <param name="WorkingDaysLate">Working days since it was due.</param>
public sealed record EscalatedItem(string Person, string Text, DateOnly Due, int WorkingDaysLate);
