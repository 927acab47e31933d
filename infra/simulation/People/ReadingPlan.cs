using BinhHoa2.Simulation.Basis;

namespace BinhHoa2.Simulation.People;

/// <summary>When a person opens a letter, and how.</summary>
/// <param name="At">When the link is opened for the first time; null when the letter is ignored.</param>
/// <param name="Again">When it is opened once more without an answer; mostly null.</param>
/// <param name="Scanned">Whether a mail scanner opens every link first, without posting a form.</param>
public sealed record ReadingPlan(DateTimeOffset? At, DateTimeOffset? Again, bool Scanned)
{
    private const double BehindScanner = 0.2;

    /// <param name="letter">The letter's Message-ID: each letter is opened, or not, on its own.</param>
    /// <param name="arrived">Its date.</param>
    public static ReadingPlan Of(long seed, string address, BehaviourKind behaviour, string letter, DateTimeOffset arrived)
    {
        var profile = BehaviourProfile.Of(behaviour);
        var scanned = SeededRandom.For(seed, "scanner", address).Chance(BehindScanner);
        var random = SeededRandom.For(seed, "reading", address, letter);
        if (random.Chance(behaviour == BehaviourKind.Forgetful ? 0.12 : 0.02))
        {
            return new ReadingPlan(null, null, scanned);
        }

        var at = arrived.AddMinutes(random.Between(4, 9 * 60)).AddSeconds(random.Between(0, 59));
        if (profile.MaxReadingDays > 0 && random.Chance(0.5))
        {
            var day = LocalTime.DayOf(arrived).AddDays(random.Between(0, profile.MaxReadingDays));
            var evening = LocalTime.At(day, new TimeOnly(19, 0)).AddMinutes(random.Between(0, 170)).AddSeconds(random.Between(0, 59));
            at = evening > arrived ? evening : at;
        }

        return new ReadingPlan(at, random.Chance(0.1) ? at.AddMinutes(random.Between(20, 60 * 20)) : null, scanned);
    }
}
