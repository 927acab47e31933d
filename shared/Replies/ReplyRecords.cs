using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Replies;

/// <summary>A person's page and the replies posted from it: one range read, one transaction.</summary>
public sealed class ReplyRecords(SchoolStorage storage)
{
    private const int MostTries = 5;
    private readonly TableClient table = storage.Table;

    /// <summary>The person's rows of the month, or null when the month has no such person.</summary>
    public async Task<PersonFile?> ReadAsync(SchoolMonth month, StaffId person, CancellationToken cancellation)
    {
        MonthPerson? head = null;
        var assignments = new List<AssignmentRow>();
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
                case RowKind.Evidence: evidence.Add(EvidenceMapping.ToEvidence(row)); break;
                default: throw new InvalidDataException($"Row {row.PartitionKey}/{row.RowKey} stands among a person's.");
            }
        }

        return head is null ? null : new PersonFile(head, [.. assignments], [.. evidence]);
    }

    /// <summary>
    /// Records a reply: the evidence, where the assignment stands now, and the request it raises, carries on or
    /// withdraws, in one transaction. The same evidence again is recognised and changes nothing.
    /// </summary>
    /// <param name="seen">The person's rows as the caller read them; read again here only when somebody was faster.</param>
    /// <exception cref="InvalidOperationException">The person has no such assignment, or others kept changing it.</exception>
    public async Task<RecordedReply> RecordAsync(SchoolMonth month, PersonFile seen, Evidence reply, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var row = seen.Assignments.FirstOrDefault(a => a.Assignment.Activity == reply.Activity)
                ?? throw new InvalidOperationException($"{reply.Person} has no assignment {reply.Activity} in {month}.");
            if (seen.Evidence.Any(e => e.Id == reply.Id && e.Activity == reply.Activity))
            {
                return new RecordedReply(IsNew: false, row.OpenRequest);
            }

            try
            {
                var change = ReplyChange.Of(month, seen.Person, row, reply);
                await table.SubmitTransactionAsync(change.Actions, cancellation);
                return new RecordedReply(IsNew: true, change.Request);
            }
            catch (RequestFailedException faster) when (faster.IsConflict() && tries < MostTries)
            {
                seen = await ReadAsync(month, reply.Person, cancellation)
                    ?? throw new InvalidOperationException($"{reply.Person} is gone from {month}.", faster);
            }
        }
    }
}
