using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reminders;

/// <summary>The ladder of every assignment of a month, computed once for all that one step asks of it.</summary>
public sealed class MonthLadder
{
    private readonly ImmutableArray<(Assignment Assignment, ImmutableArray<(LadderStep Step, DateOnly Day)> Steps)> ladders;

    private MonthLadder(ImmutableArray<(Assignment Assignment, ImmutableArray<(LadderStep Step, DateOnly Day)> Steps)> ladders) =>
        this.ladders = ladders;

    /// <summary>The days on which a step of any assignment falls; one day may come several times.</summary>
    public IEnumerable<DateOnly> Days => ladders.SelectMany(ladder => ladder.Steps).Select(step => step.Day);

    public static MonthLadder Of(MonthSnapshot month, IWorkingCalendar calendar) =>
        new([.. month.Assignments.Select(a => (a, Ladder.StepsOf(a, month.Head.Opened, calendar).ToImmutableArray()))]);

    /// <summary>The steps of a wave by the person responsible, for what is not done.</summary>
    public ILookup<StaffId, WaveStep> StepsIn(Wave wave) =>
        ladders
            .Select(ladder => (ladder.Assignment, Step: Ladder.StepIn(wave, ladder.Steps)))
            .Where(found => found.Step is not null)
            .ToLookup(found => found.Assignment.Person, found => new WaveStep(found.Assignment, found.Step!.Value));
}
