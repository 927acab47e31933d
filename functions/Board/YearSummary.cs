using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Board;

/// <summary>A school year as data: what was planned, answered and mailed. Ids only, no names.</summary>
public sealed record YearSummary(SchoolId School, SchoolYear Year, ImmutableArray<YearSummary.Month> Months)
{
    /// <param name="Activities">The month's activities, with their figures once it has begun.</param>
    /// <param name="Assignments">Activities × people responsible.</param>
    /// <param name="Replies">Recorded replies by kind, revisions included.</param>
    /// <param name="Calls">The people who were not reached by letters.</param>
    /// <param name="Mails">Letters by wave (kind and day, or kind) and by ledger state.</param>
    public sealed record Month(
        string Name,
        string State,
        DateOnly? Opened,
        DateOnly? Closing,
        ImmutableArray<Activity> Activities,
        int Assignments,
        ImmutableSortedDictionary<string, int> Replies,
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, int>> Mails,
        ImmutableArray<CallItem> Calls);

    public sealed record Activity(ActivityId Id, string Text, DateOnly Due, ActivityFigures? Figures);

    public static Month Of(PlanMonth planned, MonthSnapshot? file, MonthSummary? figures, DateTimeOffset now) => new(
        $"{planned.Year:D4}-{planned.Month:D2}",
        file?.Head.State.ToString() ?? "Planned",
        file?.Head.Opened,
        file?.Head.Closing,
        [.. planned.Activities.Select(a => new Activity(a.Id, a.Text, a.Due, figures?.Activities.FirstOrDefault(f => f.Activity == a.Id)))],
        file?.Assignments.Length ?? 0,
        Count(file?.Evidence ?? [], e => e.Kind.ToString()),
        (file?.Ledger ?? []).GroupBy(WaveOf).ToImmutableSortedDictionary(g => g.Key, g => Count(g, e => e.State.ToString())),
        CallList.Of(file?.Ledger ?? [], now));

    private static string WaveOf(LedgerEntry entry) =>
        entry.Key.Kind == LetterKind.Digest ? $"digest {entry.Key.Subject}" : entry.Key.Kind.ToString().ToLowerInvariant();

    private static ImmutableSortedDictionary<string, int> Count<T>(IEnumerable<T> items, Func<T, string> name) =>
        items.GroupBy(name).ToImmutableSortedDictionary(g => g.Key, g => g.Count());
}
