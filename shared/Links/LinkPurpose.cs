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
}
