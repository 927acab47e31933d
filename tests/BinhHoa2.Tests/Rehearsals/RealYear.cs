using Azure.Data.Tables;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Rehearsals;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Storage.Memory;
using BinhHoa2.Tests.Faults.School;
using BinhHoa2.Tests.Months;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Tests.Rehearsals;

/// <summary>
/// A year as the app runs it: its functions on the embedded durable runtime; every letter is accepted, and no one answers.
/// </summary>
internal static class RealYear
{
    private static readonly TimeOnly Sweep = new(7, 15);

    /// <summary>The letters in the ledger, one line each.</summary>
    public static async Task<IReadOnlyList<string>> LettersAsync(SchoolSetup setup, SchoolCalendar calendar, DateOnly end)
    {
        using var world = WorldOf(setup, calendar);
        await using (var app = new InstalledRunner(world))
        {
            await LiveAsync(app, setup.Plans.All.Min(p => p.Adopted), end);
        }

        return await LettersAsync(world, DateTimeOffset.MinValue);
    }

    /// <summary>A school with a setup, at the begin of the day on which its first plan is adopted.</summary>
    public static SchoolEnvironment WorldOf(SchoolSetup setup, SchoolCalendar calendar) =>
        new(VietnamTime.At(setup.Plans.All.Min(p => p.Adopted), TimeOnly.MinValue))
        {
            Register = services => services
                .AddSingleton<ISetupFiles>(new GivenSetup(setup))
                .AddSingleton(calendar)
                .AddSingleton<IMailer>(new CollectingMailer()),
            VerifiesReplay = false,
        };

    /// <summary>Lets days pass, with the sweep of each.</summary>
    public static async Task LiveAsync(InstalledRunner app, DateOnly first, DateOnly end)
    {
        for (var day = first; day <= end; day = day.AddDays(1))
        {
            await app.PassUntilAsync(VietnamTime.At(day, Sweep));
            await app.DoAsync(a => a.Get<Sweeper>().RunAsync(a.Get<DurableTaskClient>(), CancellationToken.None));
        }

        await app.PassUntilAsync(VietnamTime.At(end.AddDays(1), TimeOnly.MinValue));
    }

    /// <summary>The letters in the ledger that were claimed from a moment on, one line each.</summary>
    public static async Task<IReadOnlyList<string>> LettersAsync(SchoolEnvironment world, DateTimeOffset from)
    {
        var table = new TableServiceClient(MemoryStorage.ConnectionString, new TableClientOptions { Transport = world.Storage })
            .GetTableClient(new StorageOptions().Prefix);
        var rows = await table.QueryAsync<TableEntity>().ToListAsync();
        return
        [
            .. rows
                .Where(r => r.RowKey.StartsWith(RecordKeys.LedgerPrefix) && r.GetDateTimeOffset("ClaimedAt") >= from)
                .Select(Line)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The letters of a rehearsal as lines of the same form.</summary>
    public static IReadOnlyList<string> Lines(RehearsedYear year) =>
    [
        .. year.Letters
            .Select(l => $"{l.Month} {l.Key.Kind} {l.Key.Subject} {l.Key.Recipient} {l.Day:yyyy-MM-dd}")
            .Order(StringComparer.Ordinal),
    ];

    private static string Line(TableEntity row) =>
        $"{row.PartitionKey} {row.GetString("Kind")} {row.GetString("Subject")} {row.GetString("Recipient")} "
        + $"{VietnamTime.DateOf(row.GetDateTimeOffset("ClaimedAt")!.Value):yyyy-MM-dd}";
}
