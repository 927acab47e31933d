using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>The row of the one draft of a plan that the school has at a time.</summary>
public sealed class PlanDrafts(SchoolStorage storage) : DeskDrafts<PlanDraft>(storage, "draft!plan", draft => draft.Id);
