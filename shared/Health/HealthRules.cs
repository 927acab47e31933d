using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Shared.Health;

/// <summary>How well each part works, by its facts.</summary>
public static class HealthRules
{
    /// <summary>A sweep comes once a day; two hours more are what a deployment or a restart may take.</summary>
    public static readonly TimeSpan MaxSweepAge = TimeSpan.FromHours(26);

    /// <summary>An orchestration begins within seconds, unless nothing takes it.</summary>
    public static readonly TimeSpan MaxPending = TimeSpan.FromHours(1);

    /// <param name="answered">How long a read of table and files took; machine time.</param>
    public static HealthPart Storage(TimeSpan answered) =>
        new(HealthParts.Storage, HealthState.Ok, HealthTexts.StorageAnswers, new { milliseconds = (long)answered.TotalMilliseconds });

    /// <remarks>A virtual clock is for trying out: while it stands still, no letter is sent.</remarks>
    public static HealthPart Clock(ClockFacts clock) => new(
        HealthParts.Clock,
        clock.Virtual ? HealthState.Degraded : HealthState.Ok,
        HealthTexts.Clock(clock),
        clock);

    /// <param name="last">Null before the first sweep.</param>
    /// <param name="now">School time, UTC.</param>
    public static HealthPart Sweep(SweepRecord? last, DateTimeOffset now) => last switch
    {
        null => new(HealthParts.Sweep, HealthState.Degraded, HealthTexts.NoSweep),
        _ when now - last.At > MaxSweepAge => new(HealthParts.Sweep, HealthState.Failed, HealthTexts.OldSweep(last), last),
        { Failed.IsEmpty: false } => new(HealthParts.Sweep, HealthState.Degraded, HealthTexts.PartialSweep(last), last),
        _ => new(HealthParts.Sweep, HealthState.Ok, HealthTexts.Sweep(last), last),
    };

    /// <remarks>
    /// Only the last outcome and what is unknown count: a letter that was refused or came back is on the Board's page for a call.
    /// </remarks>
    public static HealthPart Mail(MailFacts mail) => new(
        HealthParts.Mail,
        mail.States.ContainsKey(LedgerState.Unknown) || mail.LastState is LedgerState.Planned or LedgerState.Rejected
            ? HealthState.Degraded
            : HealthState.Ok,
        HealthTexts.Mail(mail),
        mail);

    /// <summary>The school is not set up yet: no letter is to leave and nothing to be swept.</summary>
    public static HealthPart NotSetUp() => new(HealthParts.Setup, HealthState.Degraded, HealthTexts.NotSetUp);

    public static HealthPart Durable(DurableFacts durable) => new(
        HealthParts.Durable,
        durable.OldestPending > MaxPending ? HealthState.Failed
            : durable.Failed.IsEmpty ? HealthState.Ok
            : HealthState.Degraded,
        HealthTexts.Durable(durable),
        durable);

    /// <summary>A part that could not be asked, or did not answer in time.</summary>
    /// <param name="part">One of <see cref="HealthParts"/>.</param>
    public static HealthPart Unanswered(string part) => new(part, HealthState.Failed, HealthTexts.Unanswered(part));

    /// <summary>The checks of the host itself, of its disk for example.</summary>
    public static HealthPart Host(bool keepsWrites) => new(
        HealthParts.Host,
        keepsWrites ? HealthState.Ok : HealthState.Failed,
        keepsWrites ? HealthTexts.HostWorks : HealthTexts.HostRefuses);
}
