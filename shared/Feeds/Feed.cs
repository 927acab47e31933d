using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Shared.Feeds;

/// <summary>A calendar that programs subscribe to and read again: what is in it now is all there is.</summary>
/// <param name="Name">As a program lists it.</param>
public sealed record Feed(string Name, ImmutableArray<LetterEvent> Events)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>The calendar as a file (RFC 5545).</summary>
    public ReadOnlyMemory<byte> ToBytes(CalendarOrganizer organizer) => CalendarFile.FeedOf(Name, Events, organizer);
}
