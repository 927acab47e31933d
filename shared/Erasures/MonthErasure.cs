using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Erasures;

/// <summary>
/// What an erasure changes in a row of a month. Ids, status, days and commitments stay, so that figures and proofs stay what they were.
/// </summary>
internal static class MonthErasure
{
    private const string AddressCause = "address-";

    /// <summary>
    /// The column that an erasure gives the work of a person, so that a reply which is being written at that moment finds the row changed.
    /// </summary>
    private const string ErasedColumn = "Erased";

    /// <summary>Changes a row as it was read, which is then written whole.</summary>
    /// <returns>Whether it changed, and how much was erased.</returns>
    public static (bool IsChanged, ErasedItems Items) Apply(TableEntity row, ErasureSubject subject) => RowKinds.Of(row.RowKey) switch
    {
        RowKind.Person => OfPerson(row, subject),
        RowKind.Assignment or RowKind.Support => OfWork(row, subject),
        RowKind.Evidence => OfEvidence(row, subject),
        RowKind.Request => OfRequest(row, subject),
        RowKind.Ledger => OfLetter(row, subject),
        // What was planned, counted and proved: ids, days and the words of the plan.
        RowKind.Month or RowKind.Summary or RowKind.Root or RowKind.Later => (false, ErasedItems.None),
        var kind => throw new InvalidOperationException($"It is not said what an erasure does to a row of kind {kind}."),
    };

    private static (bool IsChanged, ErasedItems Items) OfPerson(TableEntity row, ErasureSubject subject)
    {
        var person = MonthMapping.ToPerson(row);
        if (!subject.IsOf(person.Staff.Id))
        {
            return (false, ErasedItems.None);
        }

        // A cause of ended links may be the hash of an address.
        var causes = person.LinksEnded?.Split(' ').Where(c => !c.StartsWith(AddressCause, StringComparison.Ordinal)).ToList();
        var erased = person with
        {
            Staff = ErasedPerson.Of(person.Staff, subject.Day),
            LinksEnded = causes is { Count: > 0 } ? string.Join(' ', causes) : null,
        };
        if (erased == person)
        {
            return (false, ErasedItems.None);
        }

        Put(row, MonthMapping.ToRow(SchoolMonth.From(row.PartitionKey), erased));
        return (true, new ErasedItems(People: 1));
    }

    private static (bool IsChanged, ErasedItems Items) OfWork(TableEntity row, ErasureSubject subject)
    {
        var person = new StaffId(row.GetString("Person"));
        var isChanged = false;
        if (subject.IsOf(person) && row.GetString(ErasedColumn) is null)
        {
            row[ErasedColumn] = RowColumns.Day(subject.Day);
            isChanged = true;
        }

        return EraseDirective(row, person, subject)
            ? (true, new ErasedItems(Directives: 1))
            : (isChanged, ErasedItems.None);
    }

    private static (bool IsChanged, ErasedItems Items) OfEvidence(TableEntity row, ErasureSubject subject)
    {
        var reply = EvidenceMapping.ToEvidence(row);
        if (subject.CoversReply(reply.Person, reply.Activity, reply.Id))
        {
            if (reply is { Erased: not null, Note: "", Files.IsEmpty: true, Commitment.Salt: null })
            {
                return (false, ErasedItems.None);
            }

            EvidenceMapping.Erase(row, subject.Day);
            return (true, new ErasedItems(Replies: 1));
        }

        if (subject.FileOf(reply.Person, reply.Activity, reply.Id) is { } number
            && number < reply.Files.Length
            && !reply.Files[number].IsErased)
        {
            EvidenceMapping.EraseFile(row, number);
            return (true, new ErasedItems(Replies: 1));
        }

        return NamesIn(row, reply, subject);
    }

    /// <summary>The replies of others that name the person.</summary>
    private static (bool IsChanged, ErasedItems Items) NamesIn(TableEntity row, Evidence reply, ErasureSubject subject)
    {
        var isChanged = false;
        if (subject.Words.IsIn(reply.Note))
        {
            EvidenceMapping.Reword(row, subject.Words.Without(reply.Note));
            isChanged = true;
        }

        if (reply.Files.Any(f => subject.Words.IsIn(f.Name)))
        {
            row[EvidenceMapping.FilesColumn] = RowColumns.Json(
                reply.Files.Select(f => f with { Name = subject.Words.Without(f.Name) }));
            isChanged = true;
        }

        return (isChanged, isChanged ? new ErasedItems(Replies: 1) : ErasedItems.None);
    }

    private static (bool IsChanged, ErasedItems Items) OfRequest(TableEntity row, ErasureSubject subject)
    {
        if (!EraseDirective(row, new StaffId(row.GetString("Person")), subject))
        {
            return (false, ErasedItems.None);
        }

        CommitmentColumns.Forget(row, RequestMapping.DirectiveColumn);
        return (true, new ErasedItems(Directives: 1));
    }

    /// <summary>
    /// What the Board answered the person, what the person answered as one of the Board, and names in what others answered.
    /// </summary>
    private static bool EraseDirective(TableEntity row, StaffId person, ErasureSubject subject)
    {
        if (RowColumns.OptionalJson<Directive>(row, RequestMapping.DirectiveColumn) is not { Text: { Length: > 0 } text } directive)
        {
            return false;
        }

        var erased = subject.IsOf(person) || subject.IsOf(directive.Author) || subject.IsOf(directive.Substitute)
            ? ErasedPerson.Mark
            : subject.Words.Without(text);
        if (erased == text)
        {
            return false;
        }

        row[RequestMapping.DirectiveColumn] = RowColumns.Json(directive with { Text = erased });
        return true;
    }

    private static (bool IsChanged, ErasedItems Items) OfLetter(TableEntity row, ErasureSubject subject)
    {
        var letter = LedgerMapping.ToEntry(row);
        if (letter.Reason is null || !(subject.IsOf(letter.Key.Recipient) || subject.Words.IsIn(letter.Reason)))
        {
            return (false, ErasedItems.None);
        }

        // A provider's words may have the address.
        row.Remove("Reason");
        return (true, new ErasedItems(Letters: 1));
    }

    private static void Put(TableEntity row, TableEntity values)
    {
        foreach (var (name, value) in values.Where(v => v.Key is not ("PartitionKey" or "RowKey")))
        {
            if (value is null)
            {
                row.Remove(name);
            }
            else
            {
                row[name] = value;
            }
        }
    }
}
