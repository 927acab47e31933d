namespace BinhHoa2.Simulation.People;

/// <summary>A character in numbers: probabilities from 0 to 1, and days.</summary>
/// <param name="Reactions">Whether a letter makes them do something about an activity, by how pressing the letter is.</param>
/// <param name="NeverAnswers">Whether an activity is never answered, whatever comes.</param>
/// <param name="AnswersAtOnce">Whether what is due to be answered is answered as soon as the letter is read.</param>
/// <param name="ReportsProgress">Whether "in progress" comes before "done".</param>
/// <param name="ReportsDifficulty">Whether a difficulty comes before "done".</param>
/// <param name="WorksLate">Whether the work takes place after it was due.</param>
/// <param name="MaxReadingDays">The most days a letter stays unread.</param>
/// <param name="AttachesFile">Whether a file goes with "done".</param>
public sealed record BehaviourProfile(
    (double Early, double Pressing, double Overdue) Reactions,
    double NeverAnswers,
    double AnswersAtOnce,
    double ReportsProgress,
    double ReportsDifficulty,
    double WorksLate,
    int MaxReadingDays,
    double AttachesFile)
{
    private static readonly BehaviourProfile Diligent = new((0.92, 0.97, 0.99), 0, 0.45, 0.08, 0.03, 0.01, 0, 0.35);
    private static readonly BehaviourProfile Average = new((0.68, 0.82, 0.93), 0.006, 0.3, 0.14, 0.07, 0.05, 1, 0.2);
    private static readonly BehaviourProfile Forgetful = new((0.22, 0.6, 0.86), 0.035, 0.35, 0.08, 0.06, 0.09, 2, 0.1);
    private static readonly BehaviourProfile Overburdened = new((0.45, 0.62, 0.75), 0.05, 0.15, 0.34, 0.18, 0.16, 3, 0.12);

    public static BehaviourProfile Of(BehaviourKind behaviour) => behaviour switch
    {
        BehaviourKind.Diligent => Diligent,
        BehaviourKind.Forgetful => Forgetful,
        BehaviourKind.Overburdened => Overburdened,
        _ => Average,
    };
}
