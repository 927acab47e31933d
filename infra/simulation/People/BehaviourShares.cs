using BinhHoa2.Simulation.Basis;

namespace BinhHoa2.Simulation.People;

/// <summary>How often each behaviour occurs, in percent; the rest of 100 is average.</summary>
public sealed record BehaviourShares(int Diligent = 35, int Forgetful = 18, int Overburdened = 15)
{
    /// <summary>The behaviour of the person with this address: the same all year and in every run with this seed.</summary>
    public BehaviourKind Of(long seed, string address)
    {
        var draw = SeededRandom.For(seed, "character", address).Between(0, 99);
        return draw < Diligent ? BehaviourKind.Diligent
            : draw < Diligent + Forgetful ? BehaviourKind.Forgetful
            : draw < Diligent + Forgetful + Overburdened ? BehaviourKind.Overburdened
            : BehaviourKind.Average;
    }
}
