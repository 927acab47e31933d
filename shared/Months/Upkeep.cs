namespace BinhHoa2.Shared.Months;

/// <summary>
/// Standing duties (việc thường xuyên) counted together. They have no end, so nothing of them is late and no share of them is done.
/// </summary>
/// <param name="Attested">Assignments whose person attested that the duty was kept up.</param>
/// <param name="Difficulty">Those with a difficulty reported last.</param>
public sealed record Upkeep(int Assigned, int Attested, int Difficulty)
{
    public static readonly Upkeep None = new(0, 0, 0);

    /// <summary>Those without an attestation and without a difficulty.</summary>
    public int Unanswered => Assigned - Attested - Difficulty;

    /// <summary>Those not attested, whatever was answered.</summary>
    public int Open => Assigned - Attested;

    /// <summary>The assignments in a status.</summary>
    public int CountOf(AssignmentStatus status) => status switch
    {
        AssignmentStatus.Done => Attested,
        AssignmentStatus.Difficulty => Difficulty,
        _ => Unanswered,
    };

    public static Upkeep operator +(Upkeep left, Upkeep right) =>
        new(left.Assigned + right.Assigned, left.Attested + right.Attested, left.Difficulty + right.Difficulty);
}
