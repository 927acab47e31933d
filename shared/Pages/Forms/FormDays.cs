namespace BinhHoa2.Shared.Pages.Forms;

/// <summary>The days a form about a piece of work is judged by, in the school's zone.</summary>
/// <param name="YearStart">First day of the school year.</param>
/// <param name="Due">The day the work is due now.</param>
public sealed record FormDays(DateOnly YearStart, DateOnly Today, DateOnly Due)
{
    /// <summary>Last day of the school year.</summary>
    public DateOnly YearEnd => YearStart.AddYears(1).AddDays(-1);

    /// <summary>Last day the work may have taken place: nothing is answered before it took place.</summary>
    public DateOnly Latest => Today < YearEnd ? Today : YearEnd;

    /// <summary>First day the work can be made due on.</summary>
    public DateOnly Tomorrow => Today.AddDays(1);

    /// <summary>First day that can be asked for instead of the due date.</summary>
    public DateOnly FirstLater => (Due > Today ? Due : Today).AddDays(1);
}
