using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Replies;

/// <summary>A person's page and the replies posted from it: one range read, one transaction.</summary>
public sealed class ReplyRecords(SchoolStorage storage, Salts salts)
{
    private const int MaxTries = 5;
    private readonly TableClient table = storage.Table;

    /// <summary>With random salts.</summary>
    public ReplyRecords(SchoolStorage storage)
        : this(storage, Salts.Random)
    {
    }

    /// <summary>The person's rows of the month, or null when the month has no such person.</summary>
    public async Task<PersonDetails?> ReadAsync(SchoolMonth month, StaffId person, CancellationToken cancellation)
    {
        MonthPerson? head = null;
        var assignments = new List<AssignmentRow>();
        var supports = new List<Support>();
        var evidence = new List<Evidence>();
        var (partition, first) = (month.ToString(), MonthKeys.Person(person));
        var end = RecordKeys.EndOf(first + "!");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {end}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            switch (RowKinds.Of(row.RowKey))
            {
                case RowKind.Person: head = MonthMapping.ToPerson(row); break;
                case RowKind.Assignment: assignments.Add(RequestMapping.ToAssignment(row)); break;
                case RowKind.Support: supports.Add(MonthMapping.ToSupport(row)); break;
                case RowKind.Evidence: evidence.Add(EvidenceMapping.ToEvidence(row)); break;
                case RowKind.Later: break;
                default: throw new InvalidDataException($"Row {row.PartitionKey}/{row.RowKey} stands among a person's.");
            }
        }

        return head is null ? null : new PersonDetails(head, [.. assignments], [.. evidence]) { Supports = [.. supports] };
    }

    /// <summary>
    /// Writes the rows of a reply in one transaction; decides it anew on the rows as they are when another write came first.
    /// </summary>
    /// <returns>The decision that holds now.</returns>
    /// <exception cref="InvalidOperationException">The person has no such assignment, or other writes kept changing it.</exception>
    public async Task<ReplyDecision> RecordAsync(SchoolMonth month, ReplyDecision decision, CancellationToken cancellation)
    {
        for (var tries = 1; !decision.IsRecorded; tries++)
        {
            decision = Committed(month, decision);
            try
            {
                await table.SubmitTransactionAsync(ReplyMapping.ToActions(month, decision), cancellation);
                ReplyTelemetry.Recorded(decision.Evidence.Kind);
                return decision;
            }
            catch (RequestFailedException exception) when (exception.IsConflict() && tries < MaxTries)
            {
                var now = await ReadAsync(month, decision.Evidence.Person, cancellation)
                    ?? throw new InvalidOperationException($"{decision.Evidence.Person} is gone from {month}.", exception);
                if (now.Person.Staff.Erased is not null)
                {
                    throw new InvalidOperationException($"The data of {decision.Evidence.Person} were erased.", exception);
                }

                decision = ReplyRules.Apply(now, decision.Evidence);
            }
        }

        return decision;
    }

    /// <summary>The rows with what binds them to their texts and files; a post that is recorded already keeps its own.</summary>
    private ReplyDecision Committed(SchoolMonth month, ReplyDecision decision)
    {
        var evidence = decision.Evidence;
        var key = MonthKeys.Evidence(evidence.Person, evidence.Activity, evidence.Id);
        return decision with
        {
            Evidence = evidence.Commitment is null
                ? evidence with { Commitment = Commitment.Of(salts.Draw($"{month} {key}"), evidence) }
                : evidence,
            Change = decision.Change is { } change ? RequestCommitments.Of(month, change, salts) : null,
        };
    }
}
