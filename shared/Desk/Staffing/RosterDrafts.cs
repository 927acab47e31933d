using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Desk.Staffing;

/// <summary>The row of the one draft of a roster that the school has at a time.</summary>
public sealed class RosterDrafts(SchoolStorage storage) : DeskDrafts<RosterDraft>(storage, "draft!roster", draft => draft.Id);
