using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.OwnYears;

/// <summary>A person's work of a month.</summary>
/// <param name="Led">What they answer for.</param>
/// <param name="Shared">What they take part in without answering for it.</param>
/// <param name="Ended">What is no longer asked of them and they had answered or asked something about.</param>
public sealed record OwnYearMonth(
    SchoolMonth Month, ImmutableArray<OwnYearWork> Led, ImmutableArray<OwnYearWork> Shared, ImmutableArray<OwnYearWork> Ended);
