using System.Collections.Immutable;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>One activity (hoạt động), word for word as in the plan.</summary>
/// <param name="Responsible">The roles; every person with one of them answers for it.</param>
/// <param name="Due">
/// The day it is due, in the school's zone. If the file leaves it out, loading the plan sets it to the last working day of the month.
/// </param>
/// <param name="Review">Whether its due date is the cut-off of a semester's review.</param>
public sealed record PlanActivity(
    ActivityId Id,
    string Text,
    ImmutableArray<Role> Responsible,
    DateOnly Due,
    Review Review = Review.None);
