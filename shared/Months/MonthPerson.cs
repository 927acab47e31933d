using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>A person as frozen into a month; whether they have left, their address and who their substitute is follow the roster.</summary>
/// <param name="LinkEpoch">Raised to revoke every link given out before for this person and month.</param>
/// <param name="Closing">The month's closing day, kept here so that a person's page is one read.</param>
/// <param name="Substitute">Who gets this person's mails and links and answers for them; null while they do so themselves.</param>
public sealed record MonthPerson(StaffMember Staff, int LinkEpoch, DateOnly Closing, StaffId? Substitute = null)
{
    /// <summary>Why links were ended (<see cref="LinkEpochs"/>), the last causes, separated by blanks; null when none was.</summary>
    public string? LinksEnded { get; init; }

    /// <summary>
    /// How often the person ended, on their page of this month, the links to their school year that they had given away; 0 in rows
    /// written before there were such links.
    /// </summary>
    public int YearLinksEnded { get; init; }

    /// <summary>Who is written to about this person's work: the substitute, or the person.</summary>
    public StaffId Recipient => Substitute ?? Staff.Id;
}
