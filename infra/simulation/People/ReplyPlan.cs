using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Pages;

namespace BinhHoa2.Simulation.People;

/// <summary>
/// What somebody, having read a letter, means to do about one activity. A pure function of the seed, the person, the
/// activity and the letter's day.
/// </summary>
public static class ReplyPlan
{
    /// <summary>Nobody comes back to an old letter later than this; links live longer.</summary>
    private const int LongestDays = 11;

    private const int Pressing = 6;
    private static readonly TimeOnly EndOfDay = new(22, 45);

    /// <param name="address">Who.</param>
    /// <param name="activity">The activity's id on the page.</param>
    /// <param name="due">The day it is due, as the page says.</param>
    /// <param name="letter">The day of the letter that was read.</param>
    /// <param name="read">When it was read; no reply is earlier.</param>
    /// <returns>The replies to come, oldest first; none when the person lets it be until the next letter.</returns>
    public static IReadOnlyList<PlannedReply> For(
        long seed,
        string address,
        Character character,
        string activity,
        DateOnly due,
        DateOnly letter,
        DateTimeOffset read)
    {
        var habits = Habits.Of(character);
        if (Dice.For(seed, "never", address, activity).Chance(habits.Never))
        {
            return [];
        }

        var dice = Dice.For(seed, "plan", address, activity, Local.Written(letter));
        var left = due.DayNumber - letter.DayNumber;
        var acts = left < 0 ? habits.Acts.Overdue : left < Pressing ? habits.Acts.Pressing : habits.Acts.Early;
        if (!dice.Chance(acts))
        {
            return [];
        }

        var last = letter.AddDays(Math.Max(left, 0) + LongestDays);
        var work = WorkDay(dice, habits, letter, due);
        var plan = new List<PlannedReply>();
        if (dice.Chance(habits.Stuck))
        {
            var stuck = Answering(dice, habits, Earlier(dice, Local.DayOf(read), work), read);
            plan.Add(new(stuck, Answer.Difficulty, Local.DayOf(stuck)));
            work = Later(Local.DayOf(stuck).AddDays(dice.Between(2, 6)), work);
            if (dice.Chance(0.15))
            {
                return plan;
            }
        }
        else if (dice.Chance(habits.Stages))
        {
            var begun = Answering(dice, habits, Earlier(dice, Local.DayOf(read), work), read);
            plan.Add(new(begun, Answer.InProgress, Local.DayOf(begun)));
            work = Later(Local.DayOf(begun).AddDays(dice.Between(1, 5)), work);
        }

        var from = plan.Count == 0 ? read : plan[^1].At.AddHours(1);
        var done = Answering(dice, habits, work, from);
        if (Local.DayOf(done) > last)
        {
            return plan;
        }

        plan.Add(new(done, Answer.Done, Min(work, Local.DayOf(done)), dice.Chance(habits.Files), dice.Chance(0.05)));
        if (dice.Chance(0.05) && Local.DayOf(done) < last)
        {
            var corrected = Hours(dice, Local.DayOf(done).AddDays(1));
            plan.Add(new(corrected, Answer.Done, Min(work, Local.DayOf(done)).AddDays(dice.Chance(0.5) ? -1 : 0), Corrects: true));
        }

        return plan;
    }

    /// <summary>The day the work takes place: before the letter now and then, mostly between letter and due day, sometimes after.</summary>
    private static DateOnly WorkDay(Dice dice, Habits habits, DateOnly letter, DateOnly due)
    {
        if (due < letter)
        {
            // The overdue letter is often about work that was done and never reported.
            return Weekday(dice.Chance(0.55 - habits.Late) ? due.AddDays(-dice.Between(0, 6)) : letter.AddDays(dice.Between(0, 4)));
        }

        if (dice.Chance(habits.Late))
        {
            return Weekday(due.AddDays(dice.Between(3, 7)));
        }

        var early = dice.Chance(0.15) ? -dice.Between(0, 3) : 0;
        return Weekday(letter.AddDays(early + dice.Between(0, due.DayNumber - letter.DayNumber)), due);
    }

    /// <summary>When the work of that day is answered: the same day, in the evening, some days later, at a weekend.</summary>
    private static DateTimeOffset Answering(Dice dice, Habits habits, DateOnly work, DateTimeOffset from)
    {
        var earliest = Local.DayOf(from);
        if (work <= earliest && dice.Chance(habits.AtOnce))
        {
            return from.AddMinutes(dice.Between(1, 12));
        }

        var day = Later(work, earliest).AddDays(dice.Chance(0.6) ? 0 : dice.Between(1, 2 + habits.ReadingDays));
        if (!Local.IsWeekday(day) && dice.Chance(0.7))
        {
            day = day.AddDays(day.DayOfWeek == DayOfWeek.Saturday ? 2 : 1);
        }

        var at = Hours(dice, day);
        return at > from ? at
            : Local.At(day, EndOfDay) > from.AddHours(1) ? from.AddMinutes(dice.Between(5, 55))
            : Hours(dice, day.AddDays(1));
    }

    /// <summary>A time of day people have for this: the morning, the afternoon, most of all the evening.</summary>
    private static DateTimeOffset Hours(Dice dice, DateOnly day)
    {
        var (from, to) = !Local.IsWeekday(day) ? (8 * 60, 21 * 60)
            : dice.Chance(0.4) ? ((19 * 60) + 15, (22 * 60) + 15)
            : dice.Chance(0.5) ? ((7 * 60) + 40, (11 * 60) + 15)
            : ((13 * 60) + 15, (17 * 60) + 10);
        return Local.At(day, TimeOnly.MinValue).AddMinutes(dice.Between(from, to)).AddSeconds(dice.Between(0, 59));
    }

    private static DateOnly Weekday(DateOnly day, DateOnly? most = null)
    {
        var next = day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
        return most is { } limit && next > limit
            ? day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day }
            : next;
    }

    private static DateOnly Earlier(Dice dice, DateOnly from, DateOnly to) =>
        to <= from ? from : from.AddDays(dice.Between(0, (to.DayNumber - from.DayNumber) / 2));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;
}
