using System.Collections.Immutable;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reminders;

/// <summary>The part of a digest that is another person's, whose substitute the recipient is.</summary>
/// <param name="Link">That person's signed link for the month.</param>
public sealed record SubstitutePart(
    StaffMember For,
    string Link,
    ImmutableArray<DigestItem> Own,
    ImmutableArray<CarriedItem> Carried,
    ImmutableArray<EscalatedItem> Escalated)
{
    public bool IsEmpty => !AsksForAnswers && Escalated.IsEmpty;

    /// <summary>Whether any of it is to be answered.</summary>
    internal bool AsksForAnswers => !Own.IsEmpty || !Carried.IsEmpty;
}
