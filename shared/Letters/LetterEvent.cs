namespace BinhHoa2.Shared.Letters;

/// <summary>
/// An all-day event for the recipient's own calendar. All day, so that no time zone can move it; a letter carries each as a file of
/// its own, for a calendar program may ignore all but the first event of a file.
/// </summary>
/// <param name="FileName">The name of the file, with its extension.</param>
/// <param name="Uid">The same in every revision of the event; a calendar program finds by it the event it has.</param>
/// <param name="Sequence">Which revision it is; a calendar program keeps the event with the highest.</param>
/// <param name="Stamp">When the revision was made.</param>
/// <param name="Day">The day it is on, or begins on, in the school's zone.</param>
public sealed record LetterEvent(
    string FileName,
    string Uid,
    int Sequence,
    DateTimeOffset Stamp,
    DateOnly Day,
    string Summary,
    string Description)
{
    /// <summary>The last day of an event of several days; null for the one day.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Whether the event is to be taken out of the calendar.</summary>
    public bool IsCancelled { get; init; }
}
