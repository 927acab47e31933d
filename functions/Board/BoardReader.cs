using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Pages.Board;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Records;

namespace BinhHoa2.Functions.Board;

/// <summary>Reads where the year stands.</summary>
public sealed class BoardReader(SetupSource setups, MonthRecords months, TimeProvider schoolTime)
{
    /// <summary>The plan's months with their files; null for a month that has not begun.</summary>
    public async Task<(SchoolSetup Setup, ImmutableArray<(PlanMonth Planned, MonthFile? File)> Months)> YearAsync(CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var year = new List<(PlanMonth, MonthFile?)>();
        foreach (var month in setup.Plan.Months)
        {
            year.Add((month, await months.ReadAsync(new SchoolMonth(setup.Profile.Id, month.Year, month.Month), cancellation)));
        }

        return (setup, [.. year]);
    }

    /// <summary>The Board's page as of now.</summary>
    public async Task<BoardPageModel> PageAsync(CancellationToken cancellation)
    {
        var (setup, year) = await YearAsync(cancellation);
        var names = year.SelectMany(m => m.File?.People ?? []).GroupBy(p => p.Staff.Id).ToImmutableDictionary(g => g.Key, g => g.Last().Staff.Name);
        return new BoardPageModel(setup.Profile, setup.Plan.Year, schoolTime.Today(), [.. year.Select(m => MonthOf(m.Planned, m.File))], names);
    }

    private BoardMonth MonthOf(PlanMonth planned, MonthFile? file) => new(
        $"Tháng {planned.Month:D2}/{planned.Year}",
        Texts.Of(file?.Head.State),
        file is null ? null : file.Summary ?? FigureCount.Of(file, schoolTime.Today(), schoolTime.GetUtcNow(), closed: false),
        file is null ? [] : OpenDifficulties(file),
        (file?.Ledger ?? []).GroupBy(e => e.State.ToString()).ToImmutableSortedDictionary(g => g.Key, g => g.Count()))
    {
        Calls = CallList.Of(file?.Ledger ?? [], schoolTime.GetUtcNow()),
    };

    private static ImmutableArray<Evidence> OpenDifficulties(MonthFile file) =>
        [.. file.Evidence
            .GroupBy(e => (e.Person, e.Activity))
            .Select(replies => Standing.LastOf(replies)!)
            .Where(last => last.Kind == ReplyKind.Difficulty)
            .OrderBy(e => e.Received)];
}
