using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>Where the desk's pages of the plans are, and the names of their fields.</summary>
public static class PlanPaths
{
    /// <summary>The plans in force.</summary>
    public const string Plans = "/desk/plans";

    /// <summary>Where a plan is sent as a file.</summary>
    public const string File = "/desk/plans/file";

    /// <summary>Where a draft is made of a plan in force, of a configured file or of the sample.</summary>
    public const string Begin = "/desk/plans/begin";

    /// <summary>The draft: what was read beside what stands in the document.</summary>
    public const string Draft = "/desk/plans/draft";

    /// <summary>One activity of the draft.</summary>
    public const string Activity = "/desk/plans/activity";

    /// <summary>What the draft says of the plan as a whole.</summary>
    public const string Head = "/desk/plans/head";

    /// <summary>The lines of the document that were not understood.</summary>
    public const string Lines = "/desk/plans/lines";

    /// <summary>Where a lead is chosen for all activities that have none.</summary>
    public const string Lead = "/desk/plans/lead";

    /// <summary>What the draft changes.</summary>
    public const string Difference = "/desk/plans/difference";

    /// <summary>Where the draft takes the place of the plan in force.</summary>
    public const string Adopt = "/desk/plans/adopt";

    /// <summary>Where the draft is dropped.</summary>
    public const string Discard = "/desk/plans/discard";

    /// <summary>Where the year is rehearsed with the draft.</summary>
    public const string Rehearse = "/desk/plans/rehearse";

    /// <summary>A plan, and where it is ended.</summary>
    public const string End = "/desk/plans/end";

    /// <summary>The page of the end of a plan.</summary>
    public static string OfEnd(PlanId? plan) => $"{End}?{PlanFields.Plan}={Uri.EscapeDataString(NameOf(plan))}";

    /// <summary>The activity that a problem or a list leads to.</summary>
    public static string OfActivity(string key) => $"{Activity}?{DeskFields.Row}={key}";

    /// <summary>A page of the desk's plans, saying what was done.</summary>
    public static string Saying(string page, PlansNotice notice) => $"{page}?{HomeTexts.NoticeQuery}={notice}";

    /// <summary>A plan as a form and an address name it: its id, or <see cref="PlanFields.First"/> for the one without.</summary>
    public static string NameOf(PlanId? plan) => plan?.Value ?? PlanFields.First;
}
