namespace BinhHoa2.Shared.Links;

/// <summary>
/// The page a link opens; one made for one purpose opens nothing else. The numbers are inside links already sent: never change
/// them.
/// </summary>
public enum LinkPurpose
{
    /// <summary>A person's own activities of a month.</summary>
    Staff = 0,

    /// <summary>The Board's page.</summary>
    Board = 1,

    /// <summary>One request, for a person who was asked to answer it.</summary>
    Directive = 2,

    /// <summary>The calendar of a person's own due dates of a school year, subscribed to.</summary>
    Calendar = 3,

    /// <summary>The calendar of all activities of a school year, subscribed to by a member of the Board.</summary>
    BoardCalendar = 4,

    /// <summary>A person's school year, to be read by who the person gives the link to.</summary>
    OwnYear = 5,
}
