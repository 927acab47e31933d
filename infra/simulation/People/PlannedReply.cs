using BinhHoa2.Simulation.Pages;

namespace BinhHoa2.Simulation.People;

/// <summary>A reply a person plans to give.</summary>
/// <param name="At">When the link is opened for it.</param>
/// <param name="Effective">The day the work took, or will have taken, place by then.</param>
/// <param name="WithFile">Whether a file is attached.</param>
/// <param name="Twice">Whether the form is posted twice.</param>
/// <param name="Corrects">Whether it corrects an earlier answer.</param>
public sealed record PlannedReply(
    DateTimeOffset At,
    Answer Answer,
    DateOnly Effective,
    bool WithFile = false,
    bool Twice = false,
    bool Corrects = false);
