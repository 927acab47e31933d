namespace BinhHoa2.Simulation.People;

/// <summary>A character in numbers: probabilities from 0 to 1, and days.</summary>
/// <param name="Acts">Whether a letter makes them do something about an activity, by how pressing the letter is.</param>
/// <param name="Never">Whether an activity is never answered, whatever comes.</param>
/// <param name="AtOnce">Whether what is due to be answered is answered as soon as the letter is read.</param>
/// <param name="Stages">Whether "in progress" comes before "done".</param>
/// <param name="Stuck">Whether a difficulty comes before "done".</param>
/// <param name="Late">Whether the work takes place after it was due.</param>
/// <param name="ReadingDays">The most days a letter stays unread.</param>
/// <param name="Files">Whether a file goes with "done".</param>
public sealed record Habits(
    (double Early, double Pressing, double Overdue) Acts,
    double Never,
    double AtOnce,
    double Stages,
    double Stuck,
    double Late,
    int ReadingDays,
    double Files)
{
    private static readonly Habits Diligent = new((0.92, 0.97, 0.99), 0, 0.45, 0.08, 0.03, 0.01, 0, 0.35);
    private static readonly Habits Average = new((0.68, 0.82, 0.93), 0.006, 0.3, 0.14, 0.07, 0.05, 1, 0.2);
    private static readonly Habits Forgetful = new((0.22, 0.6, 0.86), 0.035, 0.35, 0.08, 0.06, 0.09, 2, 0.1);
    private static readonly Habits Overburdened = new((0.45, 0.62, 0.75), 0.05, 0.15, 0.34, 0.18, 0.16, 3, 0.12);

    public static Habits Of(Character character) => character switch
    {
        Character.Diligent => Diligent,
        Character.Forgetful => Forgetful,
        Character.Overburdened => Overburdened,
        _ => Average,
    };
}
