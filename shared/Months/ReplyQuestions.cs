using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Months;

/// <summary>What follows from a kind of answer, so that no other room has to know every kind.</summary>
public static class ReplyQuestions
{
    extension(ReplyKind kind)
    {
        /// <summary>Whether the answer reports the work as done.</summary>
        public bool IsDone => kind == ReplyKind.Done;

        /// <summary>Whether it can be said of a kind of work: a standing duty has no progress, and no later day.</summary>
        public bool IsAbout(ActivityKind work) => kind.IsAnswer && (kind != ReplyKind.InProgress || work.IsFinished);

        /// <summary>Whether it says how the work stands, as only who answers for it can.</summary>
        public bool IsAnswer => kind is not (ReplyKind.Contribution or ReplyKind.NotMine);

        /// <summary>Whether it is of the work itself, as what papers count and repeat is.</summary>
        public bool IsEvidence => kind != ReplyKind.NotMine;

        /// <summary>Whether the answer by itself asks the Board for direction.</summary>
        public bool Asks => kind == ReplyKind.Difficulty;
    }
}
