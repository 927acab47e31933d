using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;

namespace BinhHoa2.Shared.Feeds;

/// <summary>
/// The calendar at an address that was given out and opens nothing any more: one day that says so, the same to every reader. A program that
/// got an error instead would keep showing what it read last.
/// </summary>
public static class EndedFeed
{
    /// <param name="now">When the calendar is read, UTC.</param>
    public static Feed Of(LinkClaims claims, DateTimeOffset now) => new(
        FeedTexts.Ended,
        [
            new LetterEvent(
                "ngung.ics",
                $"ngung.{claims.Person}.{claims.Month}",
                Sequence: 0,
                now,
                VietnamTime.DateOf(now),
                FeedTexts.Ended,
                FeedTexts.EndedDescription),
        ]);
}
