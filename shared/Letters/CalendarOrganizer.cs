namespace BinhHoa2.Shared.Letters;

/// <summary>
/// The sender of letters as the organizer of the events in them; only the organizer may change or cancel an event (RFC 5546).
/// </summary>
public sealed record CalendarOrganizer(string Name, string Address);
