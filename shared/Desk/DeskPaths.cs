namespace BinhHoa2.Shared.Desk;

/// <summary>Where the desk's pages are.</summary>
public static class DeskPaths
{
    public const string Home = "/desk";
    public const string SignIn = "/desk/sign-in";
    public const string SignOut = "/desk/sign-out";

    /// <summary>The page after a letter was asked for, where its code is typed.</summary>
    public const string Code = "/desk/code";

    public const string Sessions = "/desk/sessions";

    /// <summary>Leads to the Board's page.</summary>
    public const string Board = "/desk/board";

    /// <summary>The year's data.</summary>
    public const string Year = "/desk/data";

    /// <summary>Where a sweep is started.</summary>
    public const string Sweep = "/desk/check";

    /// <summary>Where a person's links are ended and new ones mailed.</summary>
    public const string NewLinks = "/desk/new-links";

    /// <summary>The rehearsal of the year.</summary>
    public const string Rehearsal = "/desk/rehearsal";

    /// <summary>A day of the rehearsal, or one of its letters.</summary>
    /// <param name="letter">The number of the letter on its day, from 1; null for the day.</param>
    public static string RehearsalOf(DateOnly day, int? letter = null) =>
        $"{Rehearsal}?{DeskFields.Day}={day:yyyy-MM-dd}" + (letter is { } number ? $"&{DeskFields.Letter}={number}" : string.Empty);

    /// <summary>The desk's first page, saying what was done.</summary>
    public static string HomeSaying(HomeNotice notice) => $"{Home}?{HomeTexts.NoticeQuery}={notice}";

    /// <summary>The page of a letter's link.</summary>
    public static string Link(string token) => $"/desk/link/{token}";
}
