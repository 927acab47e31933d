using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Simulation.People;

namespace BinhHoa2.Simulation.Year;

/// <summary>
/// Runs a school year: the app's timers and the people's actions in one order, never two at once. After each step the new
/// letters are read.
/// </summary>
public sealed class YearRun(ISchool school, YearWindow window, long seed, BehaviourShares shares, RosterStory story)
{
    private const int MaxStepsPerMoment = 1000;
    private readonly Schedule schedule = new();
    private readonly Dictionary<string, Person> people = [];

    /// <summary>What happened so far.</summary>
    public Timeline Timeline { get; } = new();

    /// <param name="reached">Called with each moment before school time moves to it.</param>
    /// <exception cref="SimulationException">A simulated person got an unexpected response, or the clock does not move on.</exception>
    public async Task RunAsync(Action<DateTimeOffset> reached, CancellationToken cancellation)
    {
        using var browser = new Browser(school.Address);
        var context = new SimulationContext(seed, shares, story, browser, schedule, Timeline.Add, Timeline.Add);
        var mail = new MailReader(school.MailboxFolder, school.PublicAddress);
        ScheduleChanges(story);
        Collect(mail, context);

        var (last, steps) = (DateTimeOffset.MinValue, 0);
        while (Next() is { } next && next < window.End)
        {
            steps = next == last ? steps + 1 : 0;
            if (steps > MaxStepsPerMoment)
            {
                throw new SimulationException(
                    $"Đồng hồ của trường đứng lại ở {next.ToOffset(LocalTime.Offset):dd'/'MM'/'yyyy HH':'mm}: có việc đến hạn mà "
                        + "không hết.");
            }

            last = next;
            reached(next);
            await school.AdvanceToAsync(next, cancellation);
            if (schedule.Next is { } action && action <= next)
            {
                await schedule.Take().DoAsync(cancellation);
            }

            await school.WhenIdleAsync(cancellation);
            Collect(mail, context);
        }

        await school.AdvanceToAsync(window.End.AddSeconds(-1), cancellation);
    }

    private DateTimeOffset? Next() =>
        (school.NextDue, schedule.Next) switch
        {
            ({ } due, { } action) => due < action ? due : action,
            (var due, var action) => due ?? action,
        };

    /// <summary>The secretary changes the roster file on the days of the story.</summary>
    private void ScheduleChanges(RosterStory story)
    {
        foreach (var change in story.Changes)
        {
            schedule.Add(new ScheduledAction(change.At, "thu-ky", _ =>
            {
                var roster = RosterFile.Load(school.RosterFile!);
                roster.Apply(change);
                roster.Save(school.RosterFile!);
                Timeline.Add(change);
                return Task.CompletedTask;
            }));
        }
    }

    private void Collect(MailReader mail, SimulationContext context)
    {
        foreach (var letter in mail.ReadArrived())
        {
            Timeline.Add(letter);
            var address = context.Story.FirstAddressOf(letter.To);
            if (!people.TryGetValue(address, out var person))
            {
                people.Add(address, person = new Person(context, address));
            }

            person.Receive(letter);
        }
    }
}
