using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Replies;

/// <summary>Element ids of a form's fields; the page holds one form per activity, so the activity is in each.</summary>
internal static class FieldIds
{
    public static string Of(string field, ActivityId activity) => $"{field}-{activity}";

    /// <summary>The element a problem's link leads to.</summary>
    public static string Anchor(ReplyProblem problem) =>
        problem.Field == ReplyFields.Form ? problem.Activity.Value : Of(problem.Field, problem.Activity);
}
