using System.Collections.Immutable;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Erasures;

/// <summary>The replies of a person, of which one, or a file of one, is chosen.</summary>
/// <param name="Received">The day the request came in, in the school's zone.</param>
/// <param name="Replies">The newest first.</param>
public sealed record RepliesPageModel(
    DeskSeat Seat, StaffMember Person, ErasureAsker Asker, DateOnly Received, ImmutableArray<ErasableReply> Replies) : IPageModel
{
    PageContent IPageModel.Compose() => PageContent.Of<RepliesPage>(this);
}
