using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using static BinhHoa2.Shared.Plans.SetupRow;

namespace BinhHoa2.Shared.Plans;

/// <summary>The adopted plan, the people and the school's profile as stored.</summary>
public sealed class SetupRecords(SchoolStorage storage)
{
    private readonly TableClient table = storage.Table;

    /// <summary>
    /// The mark of the files that this process took over, or found taken over, last. While it is the same, no row is read.
    /// </summary>
    private string? taken;

    /// <summary>Whether this process took over, or found taken over, any files: then a setup is stored.</summary>
    public bool HasTaken => taken is not null;

    /// <summary>The school's setup, or null before the first import.</summary>
    public async Task<SchoolSetup?> FindAsync(CancellationToken cancellation)
    {
        TableEntity? current = null;
        await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == SetupRow.Index, cancellationToken: cancellation))
        {
            current = row;
        }

        return current is null ? null : await SetupOfAsync(current, cancellation);
    }

    /// <summary>The rows of the setup of a school: the one that makes it current, and those of its people.</summary>
    internal async Task<IReadOnlyList<TableEntity>> RowsAsync(SchoolId school, CancellationToken cancellation)
    {
        var rows = new List<TableEntity>
        {
            await table.GetEntityAsync<TableEntity>(SetupRow.Index, school.Value, cancellationToken: cancellation),
        };
        var partition = PartitionOf(school);
        await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == partition, cancellationToken: cancellation))
        {
            rows.Add(row);
        }

        return rows;
    }

    internal async Task<SchoolSetup> SetupOfAsync(TableEntity current, CancellationToken cancellation)
    {
        ImmutableArray<Plan> others = current.GetString(OtherPlans) is null ? [] : Read<ImmutableArray<Plan>>(current, OtherPlans);
        return new SchoolSetup(
            Read<Plan>(current, "Plan"),
            await RosterAsync(current, cancellation),
            Read<SchoolProfile>(current, "Profile") with { RunsSeveralPlans = !others.IsEmpty })
        {
            OtherPlans = [.. others.Where(p => p.Ended is null)],
            EndedPlans = [.. others.Where(p => p.Ended is not null)],
            Refusal = RowColumns.OptionalJson<SetupRefusal>(current, Refusal),
            Adoption = AdoptionIn(current),
            PlanAdoptions = PlanAdoptionsIn(current),
            Pause = PauseIn(current),
            Sender = RowColumns.OptionalJson<LetterSender>(current, Sender),
            FirstStart = FirstStartIn(current),
            OwnDays = OwnDaysIn(current),
        };
    }

    /// <summary>Keeps why the configured files are not taken over, until an import succeeds.</summary>
    public async Task MarkRefusedAsync(SchoolId school, SetupRefusal refusal, CancellationToken cancellation)
    {
        taken = null;
        var row = new TableEntity(SetupRow.Index, school.Value) { [Refusal] = RowColumns.Json(refusal) };
        await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, cancellation);
    }

    /// <summary>Whether this process took over, or found taken over, these very files last.</summary>
    public bool IsTaken(SchoolSetup setup) => Mark(setup) == taken;

    /// <summary>
    /// Stores a checked setup. The people come first and the row that makes it current last, so a process that dies
    /// in between leaves the plan as it was and the import to be repeated.
    /// </summary>
    /// <remarks>
    /// A person no longer in the roster is kept as having left the day before <paramref name="today"/>. A roster, plans and days that
    /// the desk says stay: a setup that does not know of them is not stored.
    /// </remarks>
    /// <returns>Whether anything differed from what was stored.</returns>
    public async Task<bool> ImportAsync(SchoolSetup setup, DateOnly today, CancellationToken cancellation)
    {
        var school = setup.Profile.Id;
        var mark = Mark(setup);
        if (mark == taken)
        {
            return false;
        }

        var known = await table.GetEntityIfExistsAsync<TableEntity>(SetupRow.Index, school.Value, cancellationToken: cancellation);
        if (known.HasValue && IsStored(known.Value!, mark))
        {
            taken = mark;
            return false;
        }

        if (known.HasValue
            && (AdoptionIn(known.Value!) != setup.Adoption
                || !PlanAdoptionsIn(known.Value!).SequenceEqual(setup.PlanAdoptions)
                || !OwnDaysIn(known.Value!).Equals(setup.OwnDays)))
        {
            return false;
        }

        var people = await PeopleAsync(school, cancellation);
        if (people.Any(p => p.Erased is not null && setup.Roster.Find(p.Id) is { Erased: null }))
        {
            // Read before an erasure began; the next reading refuses the list.
            return false;
        }

        var roster = setup.Roster.After(people, today);
        await WritePeopleAsync(school, roster, cancellation);
        var row = new TableEntity(SetupRow.Index, school.Value) { ["Mark"] = mark };
        if (known.HasValue)
        {
            Keep(known.Value!, row);
        }

        PutDays(row, setup.OwnDays);
        Put(row, setup);
        if (setup.Adoption is { } adoption)
        {
            Put(row, adoption, setup.Roster);
        }

        if (!await TryWriteAsync(row, known.HasValue ? known.Value!.ETag : null, now => IsStored(now, mark), cancellation))
        {
            return false;
        }

        taken = mark;
        return true;
    }

    /// <summary>Puts a roster that was agreed to at the desk in the place of the one in force.</summary>
    /// <param name="roster">With all who have left.</param>
    /// <param name="inForce">The roster it takes the place of, as it was shown.</param>
    /// <returns>Whether it is in force, now or by an earlier call; if not, another roster came in between.</returns>
    public async Task<bool> AdoptAsync(
        SchoolId school, Roster roster, RosterAdoption adoption, Roster inForce, CancellationToken cancellation)
    {
        var row = (await table.GetEntityAsync<TableEntity>(SetupRow.Index, school.Value, cancellationToken: cancellation)).Value;
        if (!IsAdopted(row, adoption))
        {
            if (RosterMark.Of(await RosterAsync(row, cancellation)) != RosterMark.Of(inForce))
            {
                return false;
            }

            Put(row, adoption, roster);
            LongText.Replace(row, Substitutes, JsonSerializer.Serialize(roster.Substitutes, SchoolJson.Options));
            if (!await TryWriteAsync(row, row.ETag, now => IsAdopted(now, adoption), cancellation))
            {
                return false;
            }
        }

        await WritePeopleAsync(school, roster, cancellation);
        return true;
    }

    /// <summary>
    /// Puts plans that were agreed to at the desk in the place of those in force: a plan adopted, or one ended. It is one write with the
    /// row's version, so that it is done whole or not at all.
    /// </summary>
    /// <param name="inForce">What it takes the place of, as it was shown.</param>
    /// <param name="after">The same with other plans and <paramref name="adoption"/>.</param>
    /// <returns>Whether it is in force, now or by an earlier call; if not, other plans or another roster came in between.</returns>
    public async Task<bool> AdoptAsync(
        SchoolSetup inForce, SchoolSetup after, PlanAdoption adoption, CancellationToken cancellation)
    {
        var row = (await table.GetEntityAsync<TableEntity>(SetupRow.Index, after.Profile.Id.Value, cancellationToken: cancellation)).Value;
        if (IsAdopted(row, adoption))
        {
            return true;
        }

        var now = await SetupOfAsync(row, cancellation);
        if (PlanMark.Of(now) != PlanMark.Of(inForce) || RosterMark.Of(now.Roster) != RosterMark.Of(inForce.Roster))
        {
            return false;
        }

        PutPlans(row, after);
        return await TryWriteAsync(row, row.ETag, written => IsAdopted(written, adoption), cancellation);
    }

    private static bool IsStored(TableEntity row, string mark) => row.GetString("Mark") == mark && row.GetString(Refusal) is null;

    private static bool IsAdopted(TableEntity row, RosterAdoption adoption) => AdoptionIn(row)?.Mark == adoption.Mark;

    private static bool IsAdopted(TableEntity row, PlanAdoption adoption) =>
        PlanAdoptionsIn(row).Any(a => a.Mark == adoption.Mark);

    /// <summary>
    /// Writes the current row as it was read, or as the first; one that this call wrote before its answer was lost counts.
    /// </summary>
    internal async Task<bool> TryWriteAsync(
        TableEntity row, ETag? version, Func<TableEntity, bool> isOurs, CancellationToken cancellation)
    {
        try
        {
            await (version is { } known
                ? table.UpdateEntityAsync(row, known, TableUpdateMode.Replace, cancellation)
                : table.AddEntityAsync(row, cancellation));
            return true;
        }
        catch (RequestFailedException exception) when (exception.IsConflict())
        {
            return isOurs(await table.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellation));
        }
    }

    private async Task<Roster> RosterAsync(TableEntity row, CancellationToken cancellation) => new(
        row.GetString(AdoptedPeople) is null
            ? [.. await PeopleAsync(new SchoolId(row.RowKey), cancellation)]
            : Read<ImmutableArray<StaffMember>>(row, AdoptedPeople))
    {
        Substitutes = row.GetString(Substitutes) is null ? [] : Read<ImmutableArray<Substitution>>(row, Substitutes),
    };

    /// <summary>Writes the people's own rows.</summary>
    internal Task WritePeopleAsync(SchoolId school, Roster roster, CancellationToken cancellation) =>
        table.UpsertAllAsync(roster.People.Select((p, order) => PersonRow(school, p, order)), cancellation);

    /// <summary>Deletes people's own rows; they must be in the row that makes the setup current no more.</summary>
    internal async Task RemovePeopleAsync(SchoolId school, IEnumerable<StaffId> people, CancellationToken cancellation)
    {
        foreach (var person in people)
        {
            await table.DeleteEntityAsync(PartitionOf(school), person.Value, ETag.All, cancellation);
        }
    }

    private async Task<IEnumerable<StaffMember>> PeopleAsync(SchoolId school, CancellationToken cancellation)
    {
        var people = new List<(int Order, StaffMember Person)>();
        var partition = PartitionOf(school);
        await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == partition, cancellationToken: cancellation))
        {
            people.Add((row.GetInt32("Order")!.Value, Read<StaffMember>(row, "Staff")));
        }

        return people.OrderBy(p => p.Order).Select(p => p.Person);
    }

    private static string PartitionOf(SchoolId school) => $"{school}_people";

    private static TableEntity PersonRow(SchoolId school, StaffMember person, int order)
    {
        var row = new TableEntity(PartitionOf(school), person.Id.Value) { ["Order"] = order };
        LongText.Put(row, "Staff", JsonSerializer.Serialize(person, SchoolJson.Options));
        return row;
    }

    private static string Mark(SchoolSetup setup) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(setup, SchoolJson.Options))));
}
