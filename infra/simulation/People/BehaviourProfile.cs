namespace BinhHoa2.Simulation.People;

/// <summary>The probabilities (0 to 1) and delays (days) of a behaviour.</summary>
/// <param name="Reactions">How probably a letter leads to an answer, by how urgent the letter is.</param>
/// <param name="NeverAnswers">How probably an activity is never answered.</param>
/// <param name="AnswersAtOnce">How probably the answer is given as soon as the letter is read.</param>
/// <param name="ReportsProgress">How probably "in progress" is reported before "done".</param>
/// <param name="ReportsDifficulty">How probably a difficulty is reported before "done".</param>
/// <param name="WorksLate">How probably the work takes place after the due day.</param>
/// <param name="MaxReadingDays">How many days a letter stays unread at most.</param>
/// <param name="AttachesFile">How probably a file is attached to "done".</param>
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
