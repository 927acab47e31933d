namespace BinhHoa2.Shared.Replies;

/// <summary>The days a reply is judged by, in the school's zone.</summary>
/// <param name="Earliest">First day of the school year.</param>
/// <param name="Due">The day the activity is due now.</param>
public sealed record ReplyDays(DateOnly Earliest, DateOnly Today, DateOnly Due)
{
    /// <summary>Last day of the school year.</summary>
    public DateOnly YearEnd => Earliest.AddYears(1).AddDays(-1);

    /// <summary>Last day the work may have taken place: nothing is answered before it took place.</summary>
    public DateOnly Latest => Today < YearEnd ? Today : YearEnd;

    /// <summary>First day that can be asked for instead of the due date.</summary>
    public DateOnly FirstLater => (Due > Today ? Due : Today).AddDays(1);
}
