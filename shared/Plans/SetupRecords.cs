using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Plans;

/// <summary>The adopted plan, the people and the school's profile as stored.</summary>
public sealed class SetupRecords(SchoolStorage storage)
{
    private const string Index = "_schools";

    /// <summary>Rows written before there were substitutes have no such property.</summary>
    private const string Substitutes = "Substitutes";

    /// <summary>The plans beside the first, and what stays of those that ended; there while a school has several.</summary>
    private const string OtherPlans = "OtherPlans";

    /// <summary>Why newer files were not taken over; there while they are not.</summary>
    private const string Refusal = "Refusal";

    private readonly TableClient table = storage.Table;

    /// <summary>
    /// The mark of the files that this process took over, or found taken over, last. While it is the same, no row is read.
    /// </summary>
    private string? taken;

    /// <summary>The school's setup, or null before the first import.</summary>
    public async Task<SchoolSetup?> FindAsync(CancellationToken cancellation)
    {
        TableEntity? current = null;
        await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == Index, cancellationToken: cancellation))
        {
            current = row;
        }

        if (current is null)
        {
            return null;
        }

        var school = new SchoolId(current.RowKey);
        ImmutableArray<Plan> others = current.GetString(OtherPlans) is null ? [] : Read<ImmutableArray<Plan>>(current, OtherPlans);
        return new SchoolSetup(
            Read<Plan>(current, "Plan"),
            new Roster([.. await PeopleAsync(school, cancellation)])
            {
                Substitutes = current.GetString(Substitutes) is null ? [] : Read<ImmutableArray<Substitution>>(current, Substitutes),
            },
            Read<SchoolProfile>(current, "Profile") with { RunsSeveralPlans = !others.IsEmpty })
        {
            OtherPlans = [.. others.Where(p => p.Ended is null)],
            EndedPlans = [.. others.Where(p => p.Ended is not null)],
            Refusal = RowColumns.OptionalJson<SetupRefusal>(current, Refusal),
        };
    }

    /// <summary>Keeps why the configured files are not taken over, until an import succeeds.</summary>
    public async Task MarkRefusedAsync(SchoolId school, SetupRefusal refusal, CancellationToken cancellation)
    {
        taken = null;
        var row = new TableEntity(Index, school.Value) { [Refusal] = RowColumns.Json(refusal) };
        await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, cancellation);
    }

    /// <summary>Whether this process took over, or found taken over, these very files last.</summary>
    public bool IsTaken(SchoolSetup setup) => Mark(setup) == taken;

    /// <summary>
    /// Stores a checked setup. The people come first and the row that makes it current last, so a process that dies
    /// in between leaves the plan as it was and the import to be repeated.
    /// </summary>
    /// <remarks>A person no longer in the roster is kept as having left the day before <paramref name="today"/>.</remarks>
    /// <returns>Whether anything differed from what was stored.</returns>
    public async Task<bool> ImportAsync(SchoolSetup setup, DateOnly today, CancellationToken cancellation)
    {
        var school = setup.Profile.Id;
        var mark = Mark(setup);
        if (mark == taken)
        {
            return false;
        }

        var known = await table.GetEntityIfExistsAsync<TableEntity>(Index, school.Value, cancellationToken: cancellation);
        if (known.HasValue && known.Value!.GetString("Mark") == mark && known.Value.GetString(Refusal) is null)
        {
            taken = mark;
            return false;
        }

        var left = (await PeopleAsync(school, cancellation))
            .Where(p => setup.Roster.Find(p.Id) is null)
            .Select(p => p.IsHereOn(today) ? p with { Left = today.AddDays(-1) } : p);
        await table.UpsertAllAsync(setup.Roster.People.Concat(left).Select((p, order) => PersonRow(school, p, order)), cancellation);
        var row = new TableEntity(Index, school.Value) { ["Mark"] = mark };
        LongText.Put(row, "Plan", JsonSerializer.Serialize(setup.Plan, SchoolJson.Options));
        ImmutableArray<Plan> others = [.. setup.OtherPlans, .. setup.EndedPlans];
        if (!others.IsEmpty)
        {
            LongText.Put(row, OtherPlans, JsonSerializer.Serialize(others, SchoolJson.Options));
        }

        LongText.Put(row, Substitutes, JsonSerializer.Serialize(setup.Roster.Substitutes, SchoolJson.Options));
        LongText.Put(row, "Profile", JsonSerializer.Serialize(setup.Profile, SchoolJson.Options));
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        taken = mark;
        return true;
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

    private static T Read<T>(TableEntity row, string name) => JsonSerializer.Deserialize<T>(LongText.Get(row, name), SchoolJson.Options)!;
}
