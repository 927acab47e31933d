namespace BinhHoa2.Shared.Plans;

/// <summary>What follows from the kind of an activity, so that no other room has to know every kind.</summary>
public static class KindQuestions
{
    extension(ActivityKind kind)
    {
        /// <summary>Whether it has an end that can be reported, on time or late; a standing duty is only kept up.</summary>
        public bool IsFinished => kind != ActivityKind.Standing;

        /// <summary>Whether its day may be a weekend or a holiday.</summary>
        public bool MayFallOnDayOff => kind == ActivityKind.Event;
    }
}
