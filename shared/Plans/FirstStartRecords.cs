using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Plans;

/// <summary>
/// The setup of a school that is set up by page. All of it is in the row that makes it current, which has one key for every such school,
/// so that of two browsers one writes it.
/// </summary>
public sealed class FirstStartRecords(SchoolStorage storage, SetupRecords setups, SetupSource source)
{
    /// <summary>The id of every school that is set up by page.</summary>
    public static readonly SchoolId Id = new("truong");

    private const int MaxTries = 5;
    private readonly TableClient table = storage.Table;

    /// <summary>
    /// Puts a setup in force, as the first one or in the place of one that was saved by page and is not closed.
    /// </summary>
    /// <param name="setup">Of <see cref="Id"/>, with the note of its saving.</param>
    /// <param name="shown">The mark of the saved one that the page showed; empty when it showed none.</param>
    public async Task<FirstStartSaving> SaveAsync(SchoolSetup setup, string shown, CancellationToken cancellation)
    {
        var saving = await WriteAsync(setup, shown, cancellation);
        source.Invalidate();
        if (saving == FirstStartSaving.Saved)
        {
            await setups.WritePeopleAsync(Id, setup.Roster, cancellation);
        }

        return saving;
    }

    /// <summary>
    /// Closes the set-up page for good, as a principal signs in; that of a school that was set up otherwise, or is closed, stays as it is.
    /// </summary>
    /// <param name="at">School time, UTC.</param>
    /// <returns>Whether this call closed it.</returns>
    public async Task<bool> CloseAsync(SchoolId school, DateTimeOffset at, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var row = await FindAsync(school, cancellation);
            if (row is null || SetupRow.FirstStartIn(row) is not { Closed: null } note)
            {
                return false;
            }

            try
            {
                var closed = new TableEntity(SetupRow.Index, school.Value)
                {
                    [SetupRow.FirstStart] = RowColumns.Json(note with { Closed = at }),
                };
                await table.UpdateEntityAsync(closed, row.ETag, TableUpdateMode.Merge, cancellation);
                source.Invalidate();
                return true;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // An adoption or a correction was faster.
            }
        }
    }

    private async Task<FirstStartSaving> WriteAsync(SchoolSetup setup, string shown, CancellationToken cancellation)
    {
        var stored = await setups.FindAsync(cancellation);
        if (stored is not null && (stored.Profile.Id != Id || !MayChange(stored)))
        {
            return FirstStartSaving.Closed;
        }

        var row = await FindAsync(Id, cancellation);
        var mark = setup.FirstStart!.Mark;
        if (row is not null && IsSaved(row, mark))
        {
            return FirstStartSaving.Saved;
        }

        if ((row is null ? string.Empty : SetupRow.FirstStartIn(row)?.Mark) != shown)
        {
            return FirstStartSaving.Overtaken;
        }

        var version = row?.ETag;
        row ??= new TableEntity(SetupRow.Index, Id.Value) { ["Mark"] = mark };
        SetupRow.Put(row, setup);
        SetupRow.PutPeople(row, setup.Roster);
        row[SetupRow.Sender] = RowColumns.OptionalJson(setup.Sender);
        row[SetupRow.FirstStart] = RowColumns.Json(setup.FirstStart);
        return await setups.TryWriteAsync(row, version, written => IsSaved(written, mark), cancellation)
            ? FirstStartSaving.Saved
            : FirstStartSaving.Overtaken;
    }

    /// <summary>What the page may still change: nothing was adopted at the desk, and no principal has signed in.</summary>
    public static bool MayChange(SchoolSetup setup) =>
        setup is { FirstStart.Closed: null, Adoption: null, PlanAdoptions.IsEmpty: true };

    private static bool IsSaved(TableEntity row, string mark) => SetupRow.FirstStartIn(row)?.Mark == mark;

    private async Task<TableEntity?> FindAsync(SchoolId school, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(SetupRow.Index, school.Value, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }
}
