using BinhHoa2.Shared.People;

namespace BinhHoa2.Shared.Followup;

/// <summary>A person as frozen into a month.</summary>
/// <param name="LinkEpoch">Raised to revoke every link given out before for this person and month.</param>
/// <param name="Closing">The month's closing day, kept here so that a person's page is one read.</param>
public sealed record MonthPerson(StaffMember Staff, int LinkEpoch, DateOnly Closing);
