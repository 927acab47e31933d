namespace BinhHoa2.Shared.Desk.Holidays;

/// <summary>Where the desk's page of the year's days off is.</summary>
public static class HolidayPaths
{
    /// <summary>The year's days off.</summary>
    public const string Page = "/desk/holidays";

    /// <summary>Where a change is shown with what follows from it, and made.</summary>
    public const string Change = "/desk/holidays/change";

    /// <summary>Where a calendar year is confirmed as complete.</summary>
    public const string Complete = "/desk/holidays/complete";

    /// <summary>The page, saying what was done.</summary>
    public static string Saying(HolidayNotice notice) => $"{Page}?{HomeTexts.NoticeQuery}={notice}";
}
