using BinhHoa2.Simulation.Pages;

namespace BinhHoa2.Simulation.People;

/// <summary>What everybody shares: chance, a phone, the agenda, and who writes down what was answered.</summary>
public sealed record World(long Seed, CharacterShares Shares, Phone Phone, Agenda Agenda, Action<SentReply> Answered, Action<SentOpinion> Directed);
