using System.Collections.Immutable;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Months;

/// <summary>What follows from where an assignment stands, so that no other room has to know every status.</summary>
public static class StatusQuestions
{
    /// <summary>The statuses of work that is still owed, in the order in which letters, pages and reports list them.</summary>
    /// <param name="work">The kind of work; a standing duty is never in progress.</param>
    public static ImmutableArray<AssignmentStatus> Open(ActivityKind work = default) => work.IsFinished
        ? [AssignmentStatus.InProgress, AssignmentStatus.Difficulty, AssignmentStatus.Unanswered]
        : [AssignmentStatus.Difficulty, AssignmentStatus.Unanswered];

    extension(AssignmentStatus status)
    {
        /// <summary>Whether the work is done.</summary>
        public bool IsDone => status == AssignmentStatus.Done;

        /// <summary>Whether the work is still owed, whatever was answered.</summary>
        public bool IsOpen => status != AssignmentStatus.Done;

        /// <summary>Whether the person reported to be at work; the first reminder is not needed then.</summary>
        public bool IsUnderWay => status == AssignmentStatus.InProgress;

        /// <summary>Whether the person reported something in the way.</summary>
        public bool IsHeldUp => status == AssignmentStatus.Difficulty;
    }
}
