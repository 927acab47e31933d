namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>An activity that two plans have and that is another one in each.</summary>
/// <param name="MonthBefore">The first day of the month it is planned for.</param>
/// <param name="MonthAfter">The same, after.</param>
public sealed record ActivityChange(PlanActivity Before, DateOnly MonthBefore, PlanActivity After, DateOnly MonthAfter)
{
    public bool IsMoved => MonthBefore != MonthAfter;

    public bool IsReworded => Before.Text != After.Text;

    public bool HasOtherKind => Before.Kind != After.Kind || Before.Review != After.Review;

    /// <summary>Whether other parties answer for it or take part; the same ones in another order do not count.</summary>
    public bool HasOtherPeople =>
        !IsSame(PlanDraftMaker.LeadOf(Before), PlanDraftMaker.LeadOf(After)) || !IsSame(Before.Support, After.Support);

    public bool HasOtherTime => Before.Due != After.Due || Before.Time != After.Time;

    public bool HasOtherMatters => !Before.Matters.SequenceEqual(After.Matters);

    public bool IsEmpty => !IsMoved && !IsReworded && !HasOtherKind && !HasOtherPeople && !HasOtherTime && !HasOtherMatters;

    private static bool IsSame(IEnumerable<Party> one, IEnumerable<Party> other) => one.ToHashSet().SetEquals(other);
}
