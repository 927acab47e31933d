using System.Collections.Immutable;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>One activity (hoạt động), word for word as in the plan.</summary>
/// <param name="Responsible">Roles whose every holder answers for it.</param>
/// <param name="Due">The day it is due, in the school's zone; always set once the plan is loaded (the file may leave it out: then the last working day of the month).</param>
/// <param name="Review">Whether its due date is the cut-off of a semester's review.</param>
public sealed record PlanActivity(
    ActivityId Id,
    string Text,
    ImmutableArray<Role> Responsible,
    DateOnly Due,
    Review Review = Review.None);
