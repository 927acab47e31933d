using BinhHoa2.Simulation.Pages;

namespace BinhHoa2.Simulation.People;

/// <summary>What everybody shares: chance, a phone, the agenda, and who writes down what was answered.</summary>
public sealed record SimulationContext(long Seed, BehaviourShares Shares, Browser Browser, Schedule Schedule, Action<SentReply> ReplySent, Action<SentDirective> DirectiveSent);
