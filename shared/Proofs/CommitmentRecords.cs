using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Proofs;

/// <summary>Gives a commitment to rows that were written before there were any.</summary>
public sealed class CommitmentRecords(SchoolStorage storage, Salts salts)
{
    private const int MaxTries = 5;
    private readonly TableClient table = storage.Table;

    /// <summary>Whether rows of a month that was read whole have no commitment.</summary>
    public static bool AreMissing(MonthSnapshot month) =>
        month.Evidence.Any(e => e.Commitment is null)
        || RequestRecords.In(month).Any(r => r is { Directive: not null, DirectiveCommitment: null });

    /// <summary>Gives each row of a month that has none its commitment; one that has keeps it, so it can be repeated.</summary>
    public async Task CompleteAsync(SchoolMonth month, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var rows = new List<TableTransactionAction>();
            var partition = month.ToString();
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
            await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            {
                if (Completed(month, row) is { } completed)
                {
                    rows.Add(new(TableTransactionActionType.UpdateMerge, completed, row.ETag));
                }
            }

            try
            {
                foreach (var chunk in rows.Chunk(TableTransactions.MaxEntities))
                {
                    await table.SubmitTransactionAsync(chunk, cancellation);
                }

                return;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                // Another call, or an answer to a request, came first.
            }
        }
    }

    private TableEntity? Completed(SchoolMonth month, TableEntity row)
    {
        var completed = new TableEntity(row.PartitionKey, row.RowKey);
        switch (RowKinds.Of(row.RowKey))
        {
            case RowKind.Evidence when EvidenceMapping.ToEvidence(row) is { Commitment: null } evidence:
                CommitmentColumns.Put(completed, Commitment.Of(salts.Draw($"{month} {row.RowKey}"), evidence));
                return completed;
            case RowKind.Request
                when RequestMapping.ToRequest(row) is { Directive: { } directive, DirectiveCommitment: null } request:
                RequestMapping.PutCommitment(completed, RequestCommitments.Of(month, request.Id, directive, salts));
                return completed;
            default:
                return null;
        }
    }
}
