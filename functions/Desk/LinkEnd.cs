using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Desk;

/// <summary>Whose links are to be ended, for which months.</summary>
/// <param name="Months">The months, and whether new links are mailed for each.</param>
/// <param name="Cause">Names this end of links: the same again ends nothing more.</param>
public sealed record LinkEnd(StaffId Person, ImmutableArray<(SchoolMonth Month, bool Mails)> Months, string Cause);
