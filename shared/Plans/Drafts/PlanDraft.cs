using System.Collections.Immutable;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>A plan that is being made at the desk. It changes nothing until it is adopted.</summary>
/// <param name="Id">Names the draft: 1 to 40 of a-z and 0-9.</param>
/// <param name="By">Who began it.</param>
/// <param name="At">When it was begun, school time, UTC.</param>
/// <param name="Source">The name of the file it was read from; empty for one made from a plan in force.</param>
public sealed record PlanDraft(string Id, StaffId By, DateTimeOffset At, string Source)
{
    public PlanHead Head { get; init; } = new();

    public ImmutableArray<DraftActivity> Activities { get; init; } = [];

    /// <summary>Lines of the document that were not understood, with what the secretary said of them.</summary>
    public ImmutableArray<DraftLine> Lines { get; init; } = [];

    /// <summary>What a document is not read for: as the plan it takes the place of has it, and as the page changes it.</summary>
    public ImmutableArray<RoleDuty> Duties { get; init; } = [];

    public ImmutableArray<Matter> Matters { get; init; } = [];

    public ImmutableArray<RecipientAddress> Addresses { get; init; } = [];

    public DraftActivity? Find(string key) => Activities.FirstOrDefault(a => a.Key == key);

    /// <summary>The draft with an activity as changed, or a further one at the end; with an id, once its month is known.</summary>
    public PlanDraft With(DraftActivity activity)
    {
        var identified = activity.Id.Length > 0 || !DraftDay.TryReadMonth(activity.Month, out var month)
            ? activity
            : activity with { Id = OwnIds.Next(month.Month, Activities.Where(a => a.Key != activity.Key).Select(a => a.Id)) };
        return this with
        {
            Activities = Find(activity.Key) is { } before
                ? Activities.Replace(before, identified)
                : Activities.Add(identified),
        };
    }

    /// <summary>The draft with lines of the document marked.</summary>
    public PlanDraft Mark(IReadOnlyCollection<string> keys, DraftLineState state) => this with
    {
        Lines = [.. Lines.Select(l => keys.Contains(l.Key) ? l with { State = state } : l)],
    };
}
