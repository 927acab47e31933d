using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Pages;

namespace BinhHoa2.Simulation.People;

/// <summary>
/// The replies a person plans for one activity after reading a letter. A pure function of the seed, the person, the
/// activity and the letter's day.
/// </summary>
public static class ReplyPlan
{
    /// <summary>An old letter is not answered later than this; its links are valid longer.</summary>
    private const int MaxDays = 11;

    private const int Pressing = 6;

    // Of a school's assignments of a year, a few are given to the wrong person.
    private const double IsAnothers = 0.01;
    private static readonly TimeOnly EndOfDay = new(22, 45);

    /// <param name="address">The person's address.</param>
    /// <param name="activity">The activity's id on the page.</param>
    /// <param name="due">The day it is due, as the page says.</param>
    /// <param name="letter">The day of the letter that was read.</param>
    /// <param name="read">When it was read; no reply is earlier.</param>
    /// <param name="maySayNotMine">Whether the form offers to say that the work is another's.</param>
    /// <returns>The planned replies, oldest first; none when the person waits for the next letter.</returns>
    public static IReadOnlyList<PlannedReply> For(
        long seed,
        string address,
        BehaviourKind behaviour,
        string activity,
        DateOnly due,
        DateOnly letter,
        DateTimeOffset read,
        bool maySayNotMine = false)
    {
        var mine = SeededRandom.For(seed, "not-mine", address, activity);
        if (maySayNotMine && due.DayNumber - letter.DayNumber >= Pressing && mine.Chance(IsAnothers))
        {
            return [new(read.AddMinutes(mine.Between(3, 20)), Answer.NotMine, LocalTime.DayOf(read))];
        }

        var profile = BehaviourProfile.Of(behaviour);
        if (SeededRandom.For(seed, "never", address, activity).Chance(profile.NeverAnswers))
        {
            return [];
        }

        var random = SeededRandom.For(seed, "plan", address, activity, LocalTime.Written(letter));
        var left = due.DayNumber - letter.DayNumber;
        var reaction = left < 0 ? profile.Reactions.Overdue : left < Pressing ? profile.Reactions.Pressing : profile.Reactions.Early;
        if (!random.Chance(reaction))
        {
            return [];
        }

        var last = letter.AddDays(Math.Max(left, 0) + MaxDays);
        var work = WorkDay(random, profile, letter, due);
        var plan = new List<PlannedReply>();
        if (random.Chance(profile.ReportsDifficulty))
        {
            var stuck = Answering(random, profile, Earlier(random, LocalTime.DayOf(read), work), read);
            plan.Add(new(stuck, Answer.Difficulty, LocalTime.DayOf(stuck)));
            work = Max(LocalTime.DayOf(stuck).AddDays(random.Between(2, 6)), work);
            if (random.Chance(0.15))
            {
                return plan;
            }
        }
        else if (random.Chance(profile.ReportsProgress))
        {
            var begun = Answering(random, profile, Earlier(random, LocalTime.DayOf(read), work), read);
            plan.Add(new(begun, Answer.InProgress, LocalTime.DayOf(begun)));
            work = Max(LocalTime.DayOf(begun).AddDays(random.Between(1, 5)), work);
        }

        var from = plan.Count == 0 ? read : plan[^1].At.AddHours(1);
        var done = Answering(random, profile, work, from);
        if (LocalTime.DayOf(done) > last)
        {
            return plan;
        }

        plan.Add(new(done, Answer.Done, Min(work, LocalTime.DayOf(done)), random.Chance(profile.AttachesFile), random.Chance(0.05)));
        if (random.Chance(0.05) && LocalTime.DayOf(done) < last)
        {
            var corrected = Hours(random, LocalTime.DayOf(done).AddDays(1));
            plan.Add(new(corrected, Answer.Done, Min(work, LocalTime.DayOf(done)).AddDays(random.Chance(0.5) ? -1 : 0), Corrects: true));
        }

        return plan;
    }

    /// <summary>Some of those who take part add evidence, in the weeks after they read of it.</summary>
    /// <param name="read">When the letter was read.</param>
    public static IReadOnlyList<PlannedReply> Contribution(long seed, string address, string activity, DateTimeOffset read)
    {
        var random = SeededRandom.For(seed, "contribute", address, activity);
        if (!random.Chance(0.2))
        {
            return [];
        }

        var at = Hours(random, Weekday(LocalTime.DayOf(read).AddDays(random.Between(3, 15))));
        return [new(at, Answer.Contribution, LocalTime.DayOf(at), WithFile: random.Chance(0.5))];
    }

    /// <summary>
    /// The day the work takes place: before the letter now and then, mostly between letter and due day, sometimes after.
    /// </summary>
    private static DateOnly WorkDay(SeededRandom random, BehaviourProfile profile, DateOnly letter, DateOnly due)
    {
        if (due < letter)
        {
            // An overdue activity was often done but not reported.
            return Weekday(
                random.Chance(0.55 - profile.WorksLate) ? due.AddDays(-random.Between(0, 6)) : letter.AddDays(random.Between(0, 4)));
        }

        if (random.Chance(profile.WorksLate))
        {
            return Weekday(due.AddDays(random.Between(3, 7)));
        }

        var early = random.Chance(0.15) ? -random.Between(0, 3) : 0;
        return Weekday(letter.AddDays(early + random.Between(0, due.DayNumber - letter.DayNumber)), due);
    }

    /// <summary>When the work of that day is answered: the same day, in the evening, some days later, at a weekend.</summary>
    private static DateTimeOffset Answering(SeededRandom random, BehaviourProfile profile, DateOnly work, DateTimeOffset from)
    {
        var earliest = LocalTime.DayOf(from);
        if (work <= earliest && random.Chance(profile.AnswersAtOnce))
        {
            return from.AddMinutes(random.Between(1, 12));
        }

        var day = Max(work, earliest).AddDays(random.Chance(0.6) ? 0 : random.Between(1, 2 + profile.MaxReadingDays));
        if (!LocalTime.IsWeekday(day) && random.Chance(0.7))
        {
            day = day.AddDays(day.DayOfWeek == DayOfWeek.Saturday ? 2 : 1);
        }

        var at = Hours(random, day);
        return at > from ? at
            : LocalTime.At(day, EndOfDay) > from.AddHours(1) ? from.AddMinutes(random.Between(5, 55))
            : Hours(random, day.AddDays(1));
    }

    /// <summary>A time of day people have for this: the morning, the afternoon, most of all the evening.</summary>
    private static DateTimeOffset Hours(SeededRandom random, DateOnly day)
    {
        var (from, to) = !LocalTime.IsWeekday(day) ? (8 * 60, 21 * 60)
            : random.Chance(0.4) ? ((19 * 60) + 15, (22 * 60) + 15)
            : random.Chance(0.5) ? ((7 * 60) + 40, (11 * 60) + 15)
            : ((13 * 60) + 15, (17 * 60) + 10);
        return LocalTime.At(day, TimeOnly.MinValue).AddMinutes(random.Between(from, to)).AddSeconds(random.Between(0, 59));
    }

    private static DateOnly Weekday(DateOnly day, DateOnly? max = null)
    {
        var next = day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
        return max is { } limit && next > limit
            ? day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day }
            : next;
    }

    private static DateOnly Earlier(SeededRandom random, DateOnly from, DateOnly to) =>
        to <= from ? from : from.AddDays(random.Between(0, (to.DayNumber - from.DayNumber) / 2));

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;
}
