using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Simulation.People;

namespace BinhHoa2.Simulation.Year;

/// <summary>
/// Lets a school year happen: the app's timers and the people's errands in one order, never two at once. After each
/// step the new letters are read.
/// </summary>
public sealed class YearRun(ISchool school, YearWindow window, long seed, CharacterShares shares)
{
    private const int MostAtOnce = 1000;
    private readonly Agenda agenda = new();
    private readonly Dictionary<string, Person> people = [];

    /// <summary>What happened so far.</summary>
    public Timeline Timeline { get; } = new();

    /// <param name="reached">Told of every moment school time is about to come to.</param>
    /// <exception cref="SimulationException">Somebody met with something that should not be.</exception>
    public async Task RunAsync(Action<DateTimeOffset> reached, CancellationToken cancellation)
    {
        using var phone = new Phone(school.Address);
        var world = new World(seed, shares, phone, agenda, Timeline.Add, Timeline.Add);
        var mail = new MailReader(school.MailboxFolder, school.PublicAddress);
        Collect(mail, world);

        var (last, steps) = (DateTimeOffset.MinValue, 0);
        while (Next() is { } next && next < window.End)
        {
            steps = next == last ? steps + 1 : 0;
            if (steps > MostAtOnce)
            {
                throw new SimulationException($"Đồng hồ của trường đứng lại ở {next.ToOffset(Local.Offset):dd'/'MM'/'yyyy HH':'mm}: có việc đến hạn mà không hết.");
            }

            last = next;
            reached(next);
            await school.AdvanceToAsync(next, cancellation);
            if (agenda.Next is { } errand && errand <= next)
            {
                await agenda.Take().DoAsync(cancellation);
            }

            await school.WhenIdleAsync(cancellation);
            Collect(mail, world);
        }

        await school.AdvanceToAsync(window.End.AddSeconds(-1), cancellation);
    }

    private DateTimeOffset? Next() =>
        (school.NextDue, agenda.Next) switch
        {
            ({ } due, { } errand) => due < errand ? due : errand,
            (var due, var errand) => due ?? errand,
        };

    private void Collect(MailReader mail, World world)
    {
        foreach (var letter in mail.ReadArrived())
        {
            Timeline.Add(letter);
            if (!people.TryGetValue(letter.To, out var person))
            {
                people.Add(letter.To, person = new Person(world, letter.To));
            }

            person.Receive(letter);
        }
    }
}
