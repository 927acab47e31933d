using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Desk.Holidays;

/// <summary>What becomes of a form of the page of days off.</summary>
/// <param name="After">The school's days with the change; null where there is a problem, or nothing to change.</param>
/// <param name="Problem">Why it is not taken, beside its field; null for none.</param>
/// <param name="Sentence">What is changed, in Vietnamese; empty where nothing is.</param>
public sealed record HolidayDecision(OwnDays? After, DeskProblem? Problem, string Sentence)
{
    /// <summary>The same form was taken before.</summary>
    public static readonly HolidayDecision Done = new(null, null, string.Empty);

    internal static HolidayDecision Refuse(string field, string message) => new(null, new DeskProblem(field, message), string.Empty);
}
