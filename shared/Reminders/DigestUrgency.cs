namespace BinhHoa2.Shared.Reminders;

/// <summary>
/// What is most urgent in a digest: the furthest step of the ladder, how many of the recipient's own items are on it, and the first
/// due date among them.
/// </summary>
internal sealed record DigestUrgency(LadderStep Step, int Count, DateOnly Due)
{
    /// <returns>Null when nothing in the digest is the recipient's own of this month.</returns>
    public static DigestUrgency? Of(DigestModel model)
    {
        if (model.Own.IsEmpty)
        {
            return null;
        }

        var step = model.Own.Max(i => i.Step);
        var pressing = model.Own.Where(i => i.Step == step).ToList();
        return new DigestUrgency(step, pressing.Count, pressing.Min(i => i.Due));
    }
}
