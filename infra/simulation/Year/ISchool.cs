namespace BinhHoa2.Simulation.Year;

/// <summary>The running app, as far as the simulation moves it: its address, its clock, its mailbox.</summary>
public interface ISchool
{
    /// <summary>Where the pages really are.</summary>
    Uri Address { get; }

    /// <summary>What the links in the letters begin with, without a slash at the end.</summary>
    string PublicAddress { get; }

    string MailboxFolder { get; }

    /// <summary>The roster file the app reads; null where no one changes it.</summary>
    string? RosterFile { get; }

    /// <summary>When the app has something to do next, by its own timers; null when it has nothing.</summary>
    DateTimeOffset? NextDue { get; }

    /// <summary>Moves school time to that moment, letting everything due until then happen, one after the other.</summary>
    Task AdvanceToAsync(DateTimeOffset moment, CancellationToken cancellation);

    /// <summary>Completes when the app has finished what it was doing.</summary>
    Task WhenIdleAsync(CancellationToken cancellation);

    /// <summary>The year's figures as the app exports them, JSON.</summary>
    Task<string> SummaryAsync(CancellationToken cancellation);

    /// <summary>Requests made to storage so far, by kind.</summary>
    IReadOnlyDictionary<string, long> StorageCounts { get; }
}
