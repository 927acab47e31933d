namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>Writes dates in the form of official documents.</summary>
public static class OfficialDate
{
    /// <summary><c>ngày 05 tháng 01 năm 2027</c>: days below 10 and the months 1 and 2 are padded, other months are not.</summary>
    public static string Long(DateOnly day) =>
        $"ngày {day.Day:D2} {MonthAndYear(day)}";

    /// <summary><c>ngày      tháng 10 năm 2021</c>: the clerk writes the day when the number is given.</summary>
    public static string WithoutDay(DateOnly day) => $"ngày{ReportNames.NumberGap}{MonthAndYear(day)}";

    /// <summary><c>ngày      tháng      năm 2022</c>: the clerk writes day and month when the document is issued.</summary>
    public static string Blank(int year) => $"ngày{ReportNames.NumberGap}tháng{ReportNames.NumberGap}năm {year}";

    /// <summary><c>05/03/2027</c>, for tables and brackets.</summary>
    public static string Short(DateOnly day) => $"{day.Day:D2}/{day.Month:D2}/{day.Year}";

    /// <summary><c>hết ngày 05/03/2027</c>: figures are counted to a day's midnight.</summary>
    public static string CutOff(DateOnly day) => $"hết ngày {Short(day)}";

    /// <summary><c>03/2022</c>, as in the plan's headings.</summary>
    public static string OfMonth(int year, int month) => $"{month:D2}/{year}";

    private static string MonthAndYear(DateOnly day) => $"tháng {(day.Month <= 2 ? $"{day.Month:D2}" : $"{day.Month}")} năm {day.Year}";
}
