using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.People;

namespace BinhHoa2.Shared.Mail.Digest;

/// <summary>The one letter a person gets in a wave (thư nhắc): all that is theirs, and what they should see to of others.</summary>
/// <param name="Link">The person's signed link for the month; one for the whole letter.</param>
/// <param name="Own">What is theirs this month, by due date.</param>
/// <param name="Carried">What they still owe from earlier months.</param>
/// <param name="Escalated">What others, for whom they are the next role up, are overdue with.</param>
public sealed record DigestModel(
    SchoolProfile School,
    StaffMember Recipient,
    SchoolMonth Month,
    DateOnly Today,
    string Link,
    ImmutableArray<DigestItem> Own,
    ImmutableArray<CarriedItem> Carried,
    ImmutableArray<EscalatedItem> Escalated);
