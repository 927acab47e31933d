using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk;

/// <summary>The sessions that are open, each to be ended, and what was done at the desk last.</summary>
/// <param name="Entries">The newest first.</param>
/// <param name="NameOf">The name of a person.</param>
public sealed record SessionsPageModel(
    DeskSeat Seat, ImmutableArray<OpenSession> Sessions, ImmutableArray<DeskEntry> Entries, Func<StaffId, string> NameOf) : IPageModel
{
    PageContent IPageModel.Compose() => PageContent.Of<SessionsPage>(this);
}
