using BinhHoa2.Embedded.Time;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Storage.Memory;
using BinhHoa2.Simulation.Year;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>The state that outlives a process: the store, the mailbox, the time.</summary>
internal sealed class SchoolEnvironment : IDisposable
{
    public const string Hub = "School";
    private readonly TempFolder folder = new();

    /// <param name="begin">The initial time; by default midnight UTC of the day on which the plan is adopted.</param>
    public SchoolEnvironment(DateTimeOffset? begin = null)
    {
        Setup = SmallSchool.In(folder.Path);
        Clock = new VirtualTime(begin ?? new DateTimeOffset(2021, 10, 11, 0, 0, 0, TimeSpan.Zero));
    }

    public MemoryStorage Storage { get; } = new();

    public VirtualTime Clock { get; }

    /// <summary>The files that the next process reads.</summary>
    public SetupOptions Setup { get; set; }

    /// <summary>Registers services in place of those of the processes; null for none.</summary>
    public Action<IServiceCollection>? Register { get; init; }

    /// <summary>Whether the processes replay every turn from the beginning of its history.</summary>
    public bool VerifiesReplay { get; init; } = true;

    public string Mailbox => folder.File("mailbox");

    public Dictionary<string, string?> Settings => new()
    {
        ["Links:BaseAddress"] = AppSettings.PublicAddress,
        ["Links:Secret"] = "a secret of the tests that is long enough",
        ["Proofs:SimulationSeed"] = "the seed of the tests' salts",
        ["Mail:Provider"] = "Mailbox",
        ["Mail:Mailbox:Folder"] = Mailbox,
        ["Mail:FromName"] = "Trường Tiểu học Bình Hòa 2",
        ["Mail:FromAddress"] = "truong@thbh2.example",
    };

    public void Dispose() => folder.Dispose();
}
