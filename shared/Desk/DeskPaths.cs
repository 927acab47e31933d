using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk.Staffing;
using BinhHoa2.Shared.Schools;

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

    /// <summary>How long the school's years are kept.</summary>
    public const string Retention = "/desk/retention";

    /// <summary>The requests for erasure.</summary>
    public const string Erasures = "/desk/erasures";

    /// <summary>Where all duty letters are paused.</summary>
    public const string Pause = "/desk/pause";

    /// <summary>Where a pause of the duty letters is ended.</summary>
    public const string Resume = "/desk/resume";

    /// <summary>Where people who have not answered are reminded.</summary>
    public const string Remind = "/desk/remind";

    /// <summary>The letters of the next wave, as they would be now.</summary>
    public const string Preview = "/desk/preview";

    /// <summary>One of these letters as a mail program shows it.</summary>
    public const string PreviewHtml = "/desk/preview/html";

    /// <summary>The letters of a month's next wave, or the one to a person.</summary>
    /// <param name="page"><see cref="Preview"/> or <see cref="PreviewHtml"/>.</param>
    public static string PreviewOf(SchoolMonth month, StaffId? person = null, string page = Preview) =>
        $"{page}?{DeskFields.Month}={month.Year:D4}-{month.Month:D2}"
        + (person is { } id ? $"&{DeskFields.Person}={Uri.EscapeDataString(id.Value)}" : string.Empty);

    /// <summary>The rehearsal of the year.</summary>
    public const string Rehearsal = "/desk/rehearsal";

    /// <summary>One of its letters as a mail program shows it.</summary>
    public const string RehearsalHtml = "/desk/rehearsal/html";

    /// <summary>A day of the rehearsal, or one of its letters.</summary>
    /// <param name="letter">The number of the letter on its day, from 1; null for the day.</param>
    /// <param name="page"><see cref="Rehearsal"/> or <see cref="RehearsalHtml"/>.</param>
    public static string RehearsalOf(DateOnly day, int? letter = null, string page = Rehearsal) =>
        $"{page}?{DeskFields.Day}={day:yyyy-MM-dd}" + (letter is { } number ? $"&{DeskFields.Letter}={number}" : string.Empty);

    /// <summary>The archive of a school year.</summary>
    public const string Archive = "/desk/archive";

    /// <summary>The desk's first page, saying what was done.</summary>
    public static string HomeSaying(HomeNotice notice) => $"{Home}?{HomeTexts.NoticeQuery}={notice}";

    /// <summary>The page of a letter's link.</summary>
    public static string Link(string token) => $"/desk/link/{token}";
}
