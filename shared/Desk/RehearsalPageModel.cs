using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Rehearsals;

namespace BinhHoa2.Shared.Desk;

/// <summary>The rehearsal of the year: what can be started, how far it has come, what it came to.</summary>
/// <param name="Run">The one that was asked for last; null when there is none.</param>
/// <param name="Report">What it came to; null while there is nothing to read.</param>
public sealed record RehearsalPageModel(DeskSeat Seat, RehearsalRun? Run, RehearsalReport? Report) : IPageModel
{
    /// <summary>Whether it may still end.</summary>
    public bool IsUnderWay { get; init; }

    /// <summary>The day that is shown, in the school's zone; null for all of it.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The number of the letter on its day, from 1; null for all of the day.</summary>
    public int? Number { get; init; }

    /// <summary>The letters of the day that is shown, in the order of their names.</summary>
    public ImmutableArray<RehearsedLetter> Letters => Report is null || Day is null ? [] :
    [
        .. Report.Year.Letters.Where(l => l.Day == Day).OrderBy(l => l.Name, StringComparer.Ordinal).ThenBy(l => l.Key.Recipient.Value),
    ];

    /// <summary>The letter that is shown; null for none.</summary>
    public RehearsedLetter? Letter => Number is { } number && number >= 1 && number <= Letters.Length ? Letters[number - 1] : null;

    /// <summary>Where the letter that is shown is among those of its day, in the order of the report.</summary>
    public int PlaceOfLetter => Letter is { } letter ? Report!.Year.Letters.Where(l => l.Day == Day).ToList().IndexOf(letter) : -1;

    PageContent IPageModel.Compose() => PageContent.Of<RehearsalPage>(this);
}
