using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Requests;

/// <summary>The requests of a month.</summary>
public sealed class RequestRecords(SchoolStorage storage, Salts salts)
{
    private const int MaxTries = 5;
    private readonly TableClient table = storage.Table;

    /// <summary>With random salts.</summary>
    public RequestRecords(SchoolStorage storage)
        : this(storage, Salts.Random)
    {
    }

    /// <summary>The request, or null when there is none.</summary>
    public async Task<Request?> FindAsync(RequestKey key, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            key.Month.ToString(), RequestMapping.KeyOf(key.Id), cancellationToken: cancellation);
        return row.HasValue ? RequestMapping.ToRequest(row.Value!) : null;
    }

    /// <summary>A request that must be there.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public async Task<Request> GetAsync(RequestKey key, CancellationToken cancellation) =>
        await FindAsync(key, cancellation)
        ?? throw NotOnRecord(key);

    /// <summary>
    /// The requests about which a letter may still be owed, for an overview of months; <see cref="RequestLetters"/> decides
    /// whether one is.
    /// </summary>
    public static OverviewRows Unfinished { get; } = new(RequestMapping.Unfinished);

    /// <summary>The requests of which some of the Board have yet to be informed, for an overview of months.</summary>
    public static OverviewRows Uninformed { get; } = new(RequestMapping.Uninformed);

    /// <summary>The requests of a month in an overview.</summary>
    public static ImmutableArray<Request> In(MonthOverview overview, SchoolMonth month) =>
        [.. overview.OtherRows(month, RowKind.Request).Select(RequestMapping.ToRequest)];

    /// <summary>The requests of a month that was read whole.</summary>
    /// <exception cref="InvalidOperationException">It was read in part.</exception>
    public static ImmutableArray<Request> In(MonthSnapshot month) =>
        month.OtherRows is { } rows
            ? [.. rows.Where(r => RowKinds.Of(r.RowKey) == RowKind.Request).Select(RequestMapping.ToRequest)]
            : throw new InvalidOperationException($"Month {month.Head.Month} was read in part, without its requests.");

    /// <summary>A request of a month that was read whole.</summary>
    /// <exception cref="InvalidOperationException">It is not there, or the month was read in part.</exception>
    public static Request Get(MonthSnapshot month, RequestId id) =>
        In(month).FirstOrDefault(r => r.Id == id) ?? throw NotOnRecord(new RequestKey(month.Head.Month, id));

    /// <summary>All requests of a month; empty when it has none or never began.</summary>
    public Task<ImmutableArray<Request>> OfMonthAsync(SchoolMonth month, CancellationToken cancellation) =>
        ListAsync(RequestMapping.AllOf(month), cancellation);

    /// <summary>Changes a request by a rule, which is applied again to a newer row when another write came first.</summary>
    /// <param name="request">The request as it was read.</param>
    /// <param name="change">From the request as it stands to the request as it shall stand; an equal one leaves it as it is.</param>
    /// <returns>The request as it stands now.</returns>
    public async Task<Request> ChangeAsync(
        SchoolMonth month, Request request, Func<Request, Request> change, CancellationToken cancellation)
    {
        var before = request;
        for (var tries = 1; ; tries++)
        {
            var after = change(before);
            if (after == before)
            {
                return before;
            }

            try
            {
                await table.UpdateEntityAsync(
                    RequestMapping.ToRow(month, after), before.Version, TableUpdateMode.Replace, cancellation);
                return after;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                before = await GetAsync(new RequestKey(month, request.Id), cancellation);
            }
        }
    }

    /// <summary>
    /// Writes an answer: the request with it, and the assignment with it, its new due date and no open request, in one
    /// transaction. It is decided anew on the rows as they are when another write came first; nothing is written for a
    /// decision that changes nothing.
    /// </summary>
    /// <returns>The decision that holds now.</returns>
    public async Task<DirectiveDecision> AnswerAsync(SchoolMonth month, DirectiveDecision decision, CancellationToken cancellation)
    {
        for (var tries = 1; decision is { IsNew: true, Directive: { } directive }; tries++)
        {
            decision = decision with { Request = RequestCommitments.Of(month, decision.Request, salts) };
            try
            {
                await table.SubmitTransactionAsync(RequestMapping.ToActions(month, decision), cancellation);
                return decision;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // An answer, a reply or a step of the ladder came in between.
                var request = await GetAsync(new RequestKey(month, decision.Request.Id), cancellation);
                var own = directive is { Kind: DirectiveKind.Reassigned, Helper: { } to }
                    ? await FindAssignmentAsync(month, to, request.Activity, cancellation)
                    : null;
                decision = DirectiveRules.Apply(
                    request, await AssignmentOfAsync(month, request, cancellation), directive, decision.Input, own);
                if (decision.IsNew && own is not null && !DirectiveRules.IsFormer(own.Assignment))
                {
                    return DirectiveRules.HasItAlready(decision);
                }
            }
        }

        return decision;
    }

    /// <summary>Withdraws a waiting request about work that a change of the plan no longer asks.</summary>
    /// <returns>Whether it was written; not when the request or the assignment has changed since it was read.</returns>
    public async Task<bool> TryLapseAsync(SchoolMonth month, Request request, CancellationToken cancellation)
    {
        try
        {
            var assignment = await AssignmentOfAsync(month, request, cancellation);
            await table.SubmitTransactionAsync(RequestMapping.ToLapsed(month, request, assignment), cancellation);
            return true;
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            return false;
        }
    }

    private static InvalidOperationException NotOnRecord(RequestKey key) =>
        new($"Request {key.Id} of {key.Month} has no record.");

    private async Task<ImmutableArray<Request>> ListAsync(string filter, CancellationToken cancellation)
    {
        var requests = ImmutableArray.CreateBuilder<Request>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            requests.Add(RequestMapping.ToRequest(row));
        }

        return requests.ToImmutable();
    }

    private async Task<AssignmentRow?> FindAssignmentAsync(
        SchoolMonth month, StaffId person, ActivityId activity, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            month.ToString(), MonthKeys.Assignment(person, activity), cancellationToken: cancellation);
        return row.HasValue ? RequestMapping.ToAssignment(row.Value!) : null;
    }

    private async Task<AssignmentRow> AssignmentOfAsync(SchoolMonth month, Request request, CancellationToken cancellation) =>
        RequestMapping.ToAssignment(await table.GetEntityAsync<TableEntity>(
            month.ToString(), MonthKeys.Assignment(request.Person, request.Activity), cancellationToken: cancellation));
}
