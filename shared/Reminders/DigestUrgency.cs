using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reminders;

/// <summary>
/// What is most urgent in a digest: the furthest step of the ladder, how many of the recipient's own items are on it, and the first
/// due date among them.
/// </summary>
internal sealed record DigestUrgency(LadderStep Step, int Count, DateOnly Due)
{
    /// <summary>Whether all of these are standing duties, which are attested and not finished.</summary>
    public bool IsUpkeep { get; init; }

    /// <summary>Whether all of these were moved, so that their day is a new one.</summary>
    public bool IsMoved { get; init; }

    /// <summary>Where all of these are events in a range that has not begun: the first day of the earliest; null otherwise.</summary>
    public DateOnly? Begins { get; init; }

    /// <summary>Whether all of these came into a month that was open already.</summary>
    public bool IsAdded { get; init; }

    /// <returns>Null when nothing in the digest is the recipient's own of this month.</returns>
    public static DigestUrgency? Of(DigestModel model) => Of(model.Own);

    /// <summary>The same of the recipient's own work of earlier months that was moved.</summary>
    /// <returns>Null when the digest has none.</returns>
    public static DigestUrgency? OfMoved(DigestModel model) => Of([.. model.Carried.Select(i => i.Reminder).OfType<DigestItem>()]);

    private static DigestUrgency? Of(IReadOnlyCollection<DigestItem> items)
    {
        if (items.Count == 0)
        {
            return null;
        }

        var step = items.Max(i => i.Step);
        var pressing = items.Where(i => i.Step == step).ToList();
        return new DigestUrgency(step, pressing.Count, pressing.Min(i => i.Due))
        {
            IsUpkeep = pressing.TrueForAll(i => !i.Kind.IsFinished),
            IsMoved = pressing.TrueForAll(i => !i.Outlasts),
            Begins = step == LadderStep.Reminder && pressing.TrueForAll(i => i is { Kind: ActivityKind.Event, Time.From: not null })
                ? pressing.Min(i => i.Time!.From)
                : null,
            IsAdded = pressing.TrueForAll(i => i.IsAdded),
        };
    }
}
