using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Erasures;

/// <summary>
/// Erases in every place, each step repeatable: in the roster first, so that nothing new comes in and links end; then, month by month,
/// files before rows; then reports and the desk; the name itself last, because it is what is looked for.
/// </summary>
public sealed class ErasureWork(
    SchoolStorage storage,
    SetupRecords setups,
    ErasedPeople people,
    LinkEpochs epochs,
    CommitmentRecords commitments,
    ReportErasure reports,
    DeskErasure desk)
{
    /// <summary>Why a person's links ended.</summary>
    public const string Cause = "erased";

    private const int MaxTries = 10;
    private readonly TableClient table = storage.Table;

    /// <summary>The months that may have something of it, oldest first.</summary>
    public async Task<ImmutableArray<SchoolMonth>> MonthsAsync(ErasureKey key, CancellationToken cancellation)
    {
        if (key.Month is { } only)
        {
            return [only];
        }

        var (first, end) = ($"{key.School}_2", $"{key.School}_3");
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {end} and RowKey eq {RecordKeys.Month}");
        var months = ImmutableArray.CreateBuilder<SchoolMonth>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey"], cancellationToken: cancellation))
        {
            months.Add(SchoolMonth.From(row.PartitionKey));
        }

        return months.ToImmutable();
    }

    /// <summary>Ends what could still bring something in: the person's place on the roster, and the links of all months.</summary>
    public async Task BeginAsync(ErasureKey key, DateOnly day, CancellationToken cancellation)
    {
        if (key.Kind != ErasureKind.Person)
        {
            return;
        }

        await people.ChangeAsync(key.School, key.Person, day, ErasedPerson.Begun, cancellation);
        foreach (var month in await MonthsAsync(key, cancellation))
        {
            await epochs.EndAsync(month, key.Person, Cause, cancellation);
        }
    }

    /// <summary>Erases in a month: files, then rows.</summary>
    /// <param name="isDry">Whether nothing is written.</param>
    /// <returns>How much was erased, or would be.</returns>
    public async Task<ErasedItems> OfMonthAsync(
        ErasureKey key, DateOnly day, SchoolMonth month, bool isDry, CancellationToken cancellation)
    {
        if (!isDry)
        {
            // What binds a row to its note is made while the note is there.
            await commitments.CompleteAsync(month, cancellation);
        }

        var subject = ErasureSubject.Of(key, day, await RosterAsync(cancellation));
        var files = 0;
        foreach (var blob in await BlobsAsync(key, month, cancellation))
        {
            files += isDry || await storage.EvidenceFiles.DeleteBlobIfExistsAsync(
                blob, DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation)
                ? 1
                : 0;
        }

        return await RowsAsync(month, subject, isDry, cancellation) + new ErasedItems(Files: files);
    }

    /// <summary>Erases outside the months: reports, drafts, the desk.</summary>
    /// <returns>How much, and the issued reports that keep something of it.</returns>
    public async Task<(ErasedItems Items, ImmutableArray<string> Reports)> OthersAsync(
        ErasureKey key, DateOnly day, bool isDry, CancellationToken cancellation)
    {
        var subject = ErasureSubject.Of(key, day, await RosterAsync(cancellation));
        var (files, rows, kept) = await reports.EraseAsync(key.School, await SourcesAsync(subject, cancellation), isDry, cancellation);
        return (await desk.EraseAsync(subject, isDry, cancellation) + new ErasedItems(Files: files, Reports: rows), kept);
    }

    /// <summary>Looks through everything for what is left, then erases the name itself.</summary>
    /// <returns>How much was found, and whether plans or profile name the person, which only the school can change.</returns>
    public async Task<(int Found, bool IsNamedInSetup)> FinishAsync(ErasureKey key, DateOnly day, CancellationToken cancellation)
    {
        var found = (await OthersAsync(key, day, isDry: true, cancellation)).Items.Total;
        foreach (var month in await MonthsAsync(key, cancellation))
        {
            found += (await OfMonthAsync(key, day, month, isDry: true, cancellation)).Total;
        }

        var (rows, isNamed) = await new ErasureSearch(table).FindAsync(
            ErasureSubject.Of(key, day, await RosterAsync(cancellation)), cancellation);
        if (key.Kind == ErasureKind.Person)
        {
            await people.ChangeAsync(key.School, key.Person, day, ErasedPerson.Of, cancellation);
        }

        return (found + rows, isNamed);
    }

    private async Task<Roster> RosterAsync(CancellationToken cancellation) =>
        (await setups.FindAsync(cancellation) ?? throw new NoSchoolException()).Roster;

    private async Task<ErasedItems> RowsAsync(
        SchoolMonth month, ErasureSubject subject, bool isDry, CancellationToken cancellation)
    {
        var all = ErasedItems.None;
        for (var tries = 1; ; tries++)
        {
            var changed = new List<TableEntity>();
            var items = ErasedItems.None;
            var partition = month.ToString();
            await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == partition, cancellationToken: cancellation))
            {
                if (MonthErasure.Apply(row, subject) is (true, var erased))
                {
                    changed.Add(row);
                    items += erased;
                }
            }

            if (isDry || changed.Count == 0)
            {
                return all + items;
            }

            try
            {
                foreach (var chunk in changed.Chunk(TableTransactions.MaxEntities))
                {
                    await table.SubmitTransactionAsync(
                        chunk.Select(r => new TableTransactionAction(TableTransactionActionType.UpdateReplace, r, r.ETag)), cancellation);
                }

                // Once more: a reply may have been written between the reading and the writing.
                all += items;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // A reply, an answer or a sweep was faster: its rows are read.
            }
        }
    }

    /// <summary>A person's blobs of a month are in one folder, with those that stand in no row; a reply's are named by its row.</summary>
    private async Task<List<string>> BlobsAsync(ErasureKey key, SchoolMonth month, CancellationToken cancellation)
    {
        var blobs = new List<string>();
        if (key.Kind == ErasureKind.Person)
        {
            await foreach (var blob in storage.EvidenceFiles.GetBlobsAsync(
                BlobTraits.None, BlobStates.None, $"{month}/{key.Person}/", cancellation))
            {
                blobs.Add(blob.Name);
            }

            return blobs;
        }

        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            month.ToString(),
            MonthKeys.Evidence(key.Person, key.Activity!.Value, key.Evidence!.Value),
            cancellationToken: cancellation);
        return row.HasValue
            ? [.. EvidenceMapping.FilesOf(row.Value!).Where((_, at) => key.Number is null || key.Number == at).SelectMany(f => f.Blobs)]
            : blobs;
    }

    private async Task<ReportSources> SourcesAsync(ErasureSubject subject, CancellationToken cancellation)
    {
        var key = subject.Key;
        var isWhole = key.Kind == ErasureKind.Person;
        var replies = ImmutableHashSet.CreateBuilder<EvidenceId>();
        var requests = ImmutableHashSet.CreateBuilder<RequestId>();
        foreach (var month in isWhole ? await MonthsAsync(key, cancellation) : [])
        {
            var partition = month.ToString();
            await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == partition, cancellationToken: cancellation))
            {
                switch (RowKinds.Of(row.RowKey))
                {
                    case RowKind.Evidence when EvidenceMapping.ToEvidence(row) is var reply && subject.IsOf(reply.Person):
                        replies.Add(reply.Id);
                        break;
                    case RowKind.Request when RequestMapping.ToRequest(row) is var request
                        && (subject.IsOf(request.Person) || subject.IsOf(request.Directive?.Author)):
                        requests.Add(request.Id);
                        break;
                }
            }
        }

        if (key.Kind == ErasureKind.Reply)
        {
            replies.Add(key.Evidence!.Value);
        }

        return new ReportSources(
            key.Person,
            isWhole,
            replies.ToImmutable(),
            requests.ToImmutable(),
            key.Kind switch
            {
                ErasureKind.Person => $"/tep/{key.Person}/",
                ErasureKind.Reply => $"/tep/{key.Person}/{key.Evidence}/",
                _ => $"/tep/{key.Person}/{key.Evidence}/{key.Number}/",
            },
            subject.Words,
            subject.Day);
    }
}
