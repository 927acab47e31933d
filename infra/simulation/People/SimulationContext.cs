using BinhHoa2.Simulation.Pages;

namespace BinhHoa2.Simulation.People;

/// <summary>Shared by all simulated people: seed, browser, schedule, and the callbacks that record what was sent.</summary>
public sealed record SimulationContext(
    long Seed,
    BehaviourShares Shares,
    RosterStory Story,
    Browser Browser,
    Schedule Schedule,
    Action<SentReply> ReplySent,
    Action<SentDirective> DirectiveSent);
