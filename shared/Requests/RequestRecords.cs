using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Requests;

/// <summary>The requests of a month.</summary>
public sealed class RequestRecords(SchoolStorage storage)
{
    private const int MostTries = 5;
    private readonly TableClient table = storage.Table;

    /// <summary>The request, or null when there is none.</summary>
    public async Task<Request?> FindAsync(RequestKey key, CancellationToken cancellation) =>
        await ReadAsync(key, cancellation) is { } row ? RequestMapping.ToRequest(row) : null;

    /// <summary>A request that must be there.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public async Task<Request> GetAsync(RequestKey key, CancellationToken cancellation) =>
        await FindAsync(key, cancellation) ?? throw new InvalidOperationException($"Request {key.Id} of {key.Month} has no record.");

    /// <summary>Requests of which somebody may still be owed a letter; <see cref="RequestLetters"/> says whether one is.</summary>
    public Task<ImmutableArray<Request>> UnfinishedAsync(SchoolMonth month, CancellationToken cancellation) => ListAsync(
        $"{In(month)} and State ne '{nameof(RequestState.Settled)}' and State ne '{nameof(RequestState.Withdrawn)}'",
        cancellation);

    /// <summary>The requests of a month that was read whole.</summary>
    /// <exception cref="InvalidOperationException">It was read in part.</exception>
    public static ImmutableArray<Request> In(MonthFile month) =>
        month.OtherRows is { } rows
            ? [.. rows.Where(r => RowKinds.Of(r.RowKey) == RowKind.Request).Select(RequestMapping.ToRequest)]
            : throw new InvalidOperationException($"Month {month.Head.Month} was read in part, without its requests.");

    /// <summary>All requests of a month; empty when it has none or never began.</summary>
    public Task<ImmutableArray<Request>> OfMonthAsync(SchoolMonth month, CancellationToken cancellation) =>
        ListAsync(In(month), cancellation);

    /// <summary>Changes a request as the rule says, however often somebody else is faster.</summary>
    /// <param name="change">From how it stands to how it shall stand; the very same one leaves it as it is.</param>
    /// <returns>How it stands now.</returns>
    public async Task<Request> ChangeAsync(RequestKey key, Func<Request, Request> change, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var row = await ReadAsync(key, cancellation) ?? throw new InvalidOperationException($"Request {key.Id} of {key.Month} has no record.");
            var before = RequestMapping.ToRequest(row);
            var after = change(before);
            if (after == before)
            {
                return before;
            }

            try
            {
                await table.UpdateEntityAsync(RequestMapping.ToRow(key.Month, after), row.ETag, TableUpdateMode.Replace, cancellation);
                return after;
            }
            catch (RequestFailedException faster) when (faster.IsConflict() && tries < MostTries)
            {
                // Read again: what is true of the row now decides.
            }
        }
    }

    /// <summary>
    /// Records an answer: the request with it, and the assignment with it, its new due date and no open request, in one
    /// transaction. The first answer counts; the same one again is recognised.
    /// </summary>
    public async Task<RecordedAnswer> AnswerAsync(RequestKey key, Directive directive, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var row = await ReadAsync(key, cancellation) ?? throw new InvalidOperationException($"Request {key.Id} of {key.Month} has no record.");
            var request = RequestMapping.ToRequest(row);
            if (!request.IsWaiting)
            {
                return new RecordedAnswer(request, request.Directive?.Id == directive.Id);
            }

            var answered = request with { State = RequestState.Answered, Directive = directive };
            try
            {
                var assignment = await AssignmentOfAsync(key, request, cancellation);
                await table.SubmitTransactionAsync(
                    [
                        new(TableTransactionActionType.UpdateReplace, RequestMapping.ToRow(key.Month, answered), row.ETag),
                        new(
                            TableTransactionActionType.UpdateReplace,
                            RequestMapping.ToRow(key.Month, assignment.Answered(directive)),
                            assignment.Version),
                    ],
                    cancellation);
                return new RecordedAnswer(answered, IsRecorded: true);
            }
            catch (RequestFailedException faster) when (faster.IsConflict() && tries < MostTries)
            {
                // An answer, a reply or a step of the ladder came in between.
            }
        }
    }

    private static string In(SchoolMonth month)
    {
        var (first, end) = (RecordKeys.RequestPrefix, RecordKeys.EndOf(RecordKeys.RequestPrefix));
        return TableClient.CreateQueryFilter($"PartitionKey eq {month.ToString()} and RowKey ge {first} and RowKey lt {end}");
    }

    private async Task<ImmutableArray<Request>> ListAsync(string filter, CancellationToken cancellation)
    {
        var requests = ImmutableArray.CreateBuilder<Request>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            requests.Add(RequestMapping.ToRequest(row));
        }

        return requests.ToImmutable();
    }

    private async Task<AssignmentRow> AssignmentOfAsync(RequestKey key, Request request, CancellationToken cancellation) =>
        RequestMapping.ToAssignment(await table.GetEntityAsync<TableEntity>(
            key.Month.ToString(), MonthKeys.Assignment(request.Person, request.Activity), cancellationToken: cancellation));

    private async Task<TableEntity?> ReadAsync(RequestKey key, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            key.Month.ToString(), RequestMapping.KeyOf(key.Id), cancellationToken: cancellation);
        return row.HasValue ? row.Value : null;
    }
}
