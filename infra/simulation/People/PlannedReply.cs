using BinhHoa2.Simulation.Pages;

namespace BinhHoa2.Simulation.People;

/// <summary>A reply somebody means to give.</summary>
/// <param name="At">When they will open the link for it.</param>
/// <param name="Effective">The day the work took, or will have taken, place by then.</param>
/// <param name="WithFile">Whether a file goes with it.</param>
/// <param name="Twice">Whether they tap the button twice.</param>
/// <param name="Corrects">Whether it corrects an earlier answer of theirs.</param>
public sealed record PlannedReply(
    DateTimeOffset At,
    Answer Answer,
    DateOnly Effective,
    bool WithFile = false,
    bool Twice = false,
    bool Corrects = false);
