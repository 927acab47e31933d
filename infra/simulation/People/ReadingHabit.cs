using BinhHoa2.Simulation.Basis;

namespace BinhHoa2.Simulation.People;

/// <summary>When somebody opens a letter, and how.</summary>
/// <param name="At">When the link is opened for the first time; null when the letter is ignored.</param>
/// <param name="Again">When it is opened once more only to look; null mostly.</param>
/// <param name="Scanned">Whether the mail program has every link looked at by a scanner first, which presses nothing.</param>
public sealed record ReadingHabit(DateTimeOffset? At, DateTimeOffset? Again, bool Scanned)
{
    private const double BehindScanner = 0.2;

    /// <param name="letter">The letter's Message-ID: each letter is opened, or not, on its own.</param>
    /// <param name="arrived">Its date.</param>
    public static ReadingHabit Of(long seed, string address, Character character, string letter, DateTimeOffset arrived)
    {
        var habits = Habits.Of(character);
        var scanned = Dice.For(seed, "scanner", address).Chance(BehindScanner);
        var dice = Dice.For(seed, "reading", address, letter);
        if (dice.Chance(character == Character.Forgetful ? 0.12 : 0.02))
        {
            return new ReadingHabit(null, null, scanned);
        }

        var at = arrived.AddMinutes(dice.Between(4, 9 * 60)).AddSeconds(dice.Between(0, 59));
        if (habits.ReadingDays > 0 && dice.Chance(0.5))
        {
            var day = Local.DayOf(arrived).AddDays(dice.Between(0, habits.ReadingDays));
            var evening = Local.At(day, new TimeOnly(19, 0)).AddMinutes(dice.Between(0, 170)).AddSeconds(dice.Between(0, 59));
            at = evening > arrived ? evening : at;
        }

        return new ReadingHabit(at, dice.Chance(0.1) ? at.AddMinutes(dice.Between(20, 60 * 20)) : null, scanned);
    }
}
