using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>The names of the fields of the desk's forms of plans.</summary>
public static class PlanFields
{
    /// <summary>Fields of the largest form: every role, matter and recipient has its own.</summary>
    public const int MaxCount = 400;

    /// <summary>The plan that a form is about: its id, <see cref="First"/> or <see cref="New"/>.</summary>
    public const string Plan = "plan";

    /// <summary>The value of <see cref="Plan"/> for the plan without an id. No id has a blank.</summary>
    public const string First = "- first";

    /// <summary>The value of <see cref="Plan"/> for a further plan.</summary>
    public const string New = "- new";

    /// <summary>What a draft is made of: <see cref="InForce"/>, <see cref="Configured"/> or <see cref="Sample"/>.</summary>
    public const string Of = "of";
    public const string InForce = "in-force";
    public const string Configured = "configured";
    public const string Sample = "sample";

    public const string PlanId = "id";
    public const string Name = "name";
    public const string Number = "number";
    public const string Campaign = "campaign";
    public const string Year = "year";
    public const string Adopted = "adopted";
    public const string LegalBases = "bases";
    public const string Recipients = "recipients";
    public const string Spreads = "spread";

    /// <summary>Matters to be added, a line each.</summary>
    public const string MoreMatters = "more-matters";

    /// <summary>Which matters an activity belongs to; their ids.</summary>
    public const string About = "about";
    public const string MidYear = "mid-year";
    public const string EndOfYear = "end-of-year";

    public const string Month = "month";
    public const string Text = "text";
    public const string Kind = "kind";
    public const string Review = "review";
    public const string Due = "due";
    public const string Week = "week";
    public const string When = "when";

    /// <summary>Who leads and who takes part, a line each.</summary>
    public const string Lead = "lead";
    public const string Support = "support";

    /// <summary>One more of them, chosen from a list.</summary>
    public const string MoreLead = "more-lead";
    public const string MoreSupport = "more-support";

    /// <summary>The line of the document that an activity is made of, or that a form marks; its key.</summary>
    public const string Line = "line";

    /// <summary>A field of a role's duty.</summary>
    /// <param name="part"><c>title</c> or <c>text</c>, as in a plan's file.</param>
    public static string Duty(Role role, string part) => $"duty-{role}-{part}";

    /// <summary>The title of a matter.</summary>
    public static string Matter(MatterId id) => $"matter-{id}";

    /// <summary>The ids of the matters in the order in which the form shows them, between commas.</summary>
    public const string MatterOrder = "matter-order";

    /// <summary>The place of a matter among all, from 1.</summary>
    public static string MatterPlace(MatterId id) => $"matter-{id}-place";

    /// <summary>A field of a row of the recipients' addresses, from 0.</summary>
    /// <param name="part"><c>name</c> or <c>email</c>, as in a plan's file.</param>
    public static string Address(int row, string part) => $"address-{row}-{part}";

    /// <summary>Which page of a list a form came from.</summary>
    public const string Page = "page";
}
