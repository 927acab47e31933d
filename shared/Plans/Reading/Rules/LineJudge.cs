using System.Text.RegularExpressions;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>Says what a line inside a month is, by its words and by the line behind it.</summary>
internal static partial class LineJudge
{
    private const int MaxHeadingWords = 12;
    private const int MaxTopicWords = 6;

    /// <param name="next">The line behind it; null at the end.</param>
    /// <param name="hasActivity">Whether there is an activity before it that a field could belong to.</param>
    /// <param name="isBeforeTable">Whether a table of activities is directly behind it.</param>
    public static LineKind Of(PlanLine line, PlanLine? next, bool hasActivity, bool isBeforeTable = false)
    {
        var folded = line.Folded;
        if (TimeHeading().IsMatch(folded))
        {
            return LineKind.TimeHeading;
        }

        if (hasActivity && Words.IsTimeField(folded, out _))
        {
            return LineKind.TimeField;
        }

        if (hasActivity && Words.IsPersonField(folded, out _))
        {
            return LineKind.PersonField;
        }

        if (Words.IsTheme(folded))
        {
            return LineKind.Theme;
        }

        if (IsHeading(line, next) || (isBeforeTable && !line.IsEnded && !line.Marker.IsBullet && line.Words <= MaxHeadingWords))
        {
            return Words.IsPartWithoutActivities(folded) ? LineKind.PartWithoutActivities : LineKind.SubHeading;
        }

        return IsOther(line) ? LineKind.Other : LineKind.Activity;
    }

    private static bool IsOther(PlanLine line) =>
        !line.Text.Any(char.IsLetter)
        || Words.IsAim(line.Folded)
        || Words.IsStatistic(line.Folded)
        || Words.IsHistoricDate(line.Folded)
        || Words.IsOtherField(line.Folded)
        || Words.IsTimeField(line.Folded, out _)
        || Words.IsPersonField(line.Folded, out _)
        || Words.IsClosing(line.Folded);

    private static bool IsHeading(PlanLine line, PlanLine? next)
    {
        var hasItems = next is not null && IsBelow(next.Marker, line.Marker) && !IsField(next);
        if (line.Text.EndsWith(':'))
        {
            return line.Words <= MaxTopicWords
                || (hasItems && !Words.BeginsWithAction(line.Folded))
                || Words.IsPartWithoutActivities(line.Folded);
        }

        if (line.IsEnded || line.Words > MaxHeadingWords || next is null)
        {
            return false;
        }

        return (line.IsCapital && line.Words > 1)
            || (line.Marker.Kind is MarkerKind.Part or MarkerKind.Capital or MarkerKind.Roman && !Words.BeginsWithAction(line.Folded))
            || (line.IsStrong && !next.IsStrong && (hasItems || line.Marker.IsNumbered))
            || (hasItems && line.Marker.IsNumbered && line.Words <= 8)
            || (hasItems && line.Words <= MaxTopicWords && !Words.BeginsWithAction(line.Folded));
    }

    private static bool IsField(PlanLine line) =>
        Words.IsTimeField(line.Folded, out _) || Words.IsPersonField(line.Folded, out _) || Words.IsOtherField(line.Folded);

    private static bool IsBelow(Marker inner, Marker outer) => inner.Kind > outer.Kind;

    [GeneratedRegex(
        @"^(tuan\s*(thu\s*)?\d{1,2}(\s*([,+&-]|va"
            + @"|den)\s*(tuan\s*)?\d{1,2})*\s*([:(-]?\s*\(?\s*((tu\s+)?(ngay\s+)?[\d/.]+(\s*(-|den|den ngay"
            + @"|->)\s*(ngay\s+)?[\d/.]+)?)\s*\)?)?"
            + @"|(tu\s+)?ngay\s+[\d/.]+(\s*(-|den|den ngay)\s*(ngay\s+)?[\d/.]+)?|tu\s+[\d/.]+\s*(-|den)\s*[\d/.]+)\s*[:.]?$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex TimeHeading();
}
