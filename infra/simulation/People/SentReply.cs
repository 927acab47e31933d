using BinhHoa2.Simulation.Pages;

namespace BinhHoa2.Simulation.People;

/// <summary>A reply the app has acknowledged.</summary>
/// <param name="Title">The activity as the page calls it.</param>
/// <param name="Key">What makes it one reply: the form it was typed into and everything typed. The same form sent twice has one
/// key.</param>
public sealed record SentReply(
    DateTimeOffset At,
    string Address,
    string Name,
    string Activity,
    string Title,
    Answer Answer,
    DateOnly Effective,
    DateOnly? Due,
    string Note,
    int Files,
    string Key);
