namespace BinhHoa2.Shared.Months;

/// <summary>Says in one phrase how much of some work is done.</summary>
internal static class CountTexts
{
    /// <summary>
    /// "hoàn thành 24/27 lượt phân công", with standing duties "… và 12/15 lượt việc thường xuyên đã duy trì"; these alone if there is
    /// nothing else.
    /// </summary>
    public static string Of(Totals totals) => (totals.Assigned, totals.Upkeep.Assigned) switch
    {
        (0, > 0) => Standing(totals),
        (_, 0) => Work(totals),
        _ => $"{Work(totals)} và {Standing(totals)}",
    };

    public static string Work(Totals totals) => $"hoàn thành {totals.Done}/{totals.Assigned} lượt phân công";

    public static string Standing(Totals totals) =>
        $"{totals.Upkeep.Attested}/{totals.Upkeep.Assigned} lượt việc thường xuyên đã duy trì";
}
