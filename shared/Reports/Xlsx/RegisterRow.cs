namespace BinhHoa2.Shared.Reports.Xlsx;

/// <summary>A line of the register of evidence.</summary>
/// <param name="Number">The number by which the report names it.</param>
/// <param name="Month">"10/2021".</param>
/// <param name="Post">The post of the person responsible, not the name.</param>
/// <param name="Effective">The day the work took place; days and times in the school's time zone.</param>
/// <param name="Received">When the reply was recorded.</param>
/// <param name="Id">The id under which it is stored.</param>
public sealed record RegisterRow(
    int Number,
    string Month,
    string Activity,
    string Post,
    string Reply,
    DateOnly Effective,
    DateTime Received,
    int Files,
    string Note,
    string Id);
