using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reminders;

/// <summary>An overdue assignment as it is escalated to the next role up.</summary>
/// <param name="Person">Name and post of who is overdue, as the recipient knows them.</param>
/// <param name="WorkingDaysLate">Working days since it was due.</param>
/// <param name="Substitute">Their substitute; null when they answer themselves.</param>
/// <param name="HasLeft">Whether the person has left and has no substitute.</param>
public sealed record EscalatedItem(
    string Person, string Text, DateOnly Due, int WorkingDaysLate, string? Substitute = null, bool HasLeft = false)
{
    /// <summary>What kind of work it is.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary>The name of its plan; null where the year has one plan only.</summary>
    public string? Plan { get; init; }

    /// <summary>Whether the recipient is informed only: the work is the Chair's, above whom no role stands.</summary>
    public bool ForInformationOnly { get; init; }
}
