using BinhHoa2.Shared.Desk.Staffing;

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

    /// <summary>The people of the school.</summary>
    public const string People = "/desk/people";

    /// <summary>Where a list of people is sent as a file.</summary>
    public const string PeopleFile = "/desk/people/file";

    /// <summary>The draft of a roster.</summary>
    public const string Draft = "/desk/people/draft";

    /// <summary>One person of the draft.</summary>
    public const string Person = "/desk/people/person";

    /// <summary>Who answers for whom, and when.</summary>
    public const string Substitutes = "/desk/people/substitutes";

    /// <summary>What the draft changes.</summary>
    public const string Difference = "/desk/people/difference";

    /// <summary>Where the draft takes the place of the roster in force.</summary>
    public const string Adopt = "/desk/people/adopt";

    /// <summary>Where the draft is dropped.</summary>
    public const string Discard = "/desk/people/discard";

    /// <summary>Where a draft is made from the configured file.</summary>
    public const string Configured = "/desk/people/configured";

    /// <summary>A page of the desk's people, saying what was done.</summary>
    public static string Saying(string page, PeopleNotice notice) => $"{page}?{HomeTexts.NoticeQuery}={notice}";

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
