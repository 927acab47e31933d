namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>
/// Knows where a month ends: the numbering of the headings tells a part of the document from a part of the month.
/// </summary>
/// <param name="kind">The marker that most headings of months have.</param>
internal sealed class SectionEnds(MarkerKind kind)
{
    private readonly Dictionary<MarkerKind, int> outer = [];
    private readonly Dictionary<MarkerKind, int> inner = [];
    private Marker month;

    /// <summary>Whether the month is that of the document's title, so that every part of the document is one of the month.</summary>
    public bool IsTitle { get; private set; }

    public static SectionEnds Of(IEnumerable<PlanElement> elements) => new(
        elements.Where(e => e is { Heading: not null, Line: not null })
            .GroupBy(e => e.Line!.Marker.Kind)
            .MaxBy(g => g.Count())?.Key ?? MarkerKind.None);

    public void Begin(PlanLine heading, bool isTitle)
    {
        month = heading.Marker;
        IsTitle = isTitle;
        inner.Clear();
        Pass(heading);
    }

    /// <summary>Remembers the number of a line outside of the months.</summary>
    public void Pass(PlanLine line)
    {
        if (line.Marker is { IsNumbered: true, Number: > 0 })
        {
            outer[line.Marker.Kind] = line.Marker.Number;
        }
    }

    /// <summary>Returns whether the line is no longer part of the month.</summary>
    public bool IsEnd(PlanLine line)
    {
        if (Words.IsClosing(line.Folded) && !line.Marker.IsBullet)
        {
            return true;
        }

        if (!line.Marker.IsNumbered)
        {
            return line.Marker.Kind == MarkerKind.None && line.IsCapital && Words.IsPartAfterMonths(line.Folded);
        }

        var isEnd = IsPart(line);
        if (!isEnd)
        {
            inner[line.Marker.Kind] = line.Marker.Number;
        }

        return isEnd;
    }

    private bool IsPart(PlanLine line)
    {
        var marker = line.Marker;
        var goesOnInside = inner.TryGetValue(marker.Kind, out var before) && marker.Number == before + 1;
        var goesOnOutside = outer.TryGetValue(marker.Kind, out var last) && marker.Number == last + 1;
        var isLike = marker.Kind is MarkerKind.Part or MarkerKind.Capital or MarkerKind.Roman || line.IsStrong || line.IsCapital;
        var isAfter = Words.IsPartAfterMonths(line.Folded) && line.Words <= 12 && !line.IsEnded;
        if (IsTitle)
        {
            return isAfter && isLike;
        }

        if (month.IsNumbered && marker.Kind < month.Kind)
        {
            return marker.Kind <= MarkerKind.Roman || goesOnOutside || isAfter;
        }

        if (month.IsNumbered && marker.Kind == month.Kind)
        {
            return !goesOnInside && (marker.Number == month.Number + 1 || isAfter);
        }

        if (marker.Kind <= kind && kind is not MarkerKind.None && kind <= MarkerKind.Letter && marker.Kind <= MarkerKind.Roman)
        {
            return true;
        }

        return !goesOnInside && ((goesOnOutside && marker.Kind <= MarkerKind.Number && (isLike || isAfter)) || (isAfter && isLike));
    }
}
