using System.Text.Json.Serialization;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Proofs;

/// <summary>What is proved of one row: its public part, without name, note or file, and the commitment to the rest.</summary>
/// <param name="Key">Identifies the row in its month; leaves are in the order of month and key, by the characters' codes.</param>
/// <param name="Person">The person responsible, or the author of a directive.</param>
/// <param name="Type">The kind of work of an assignment, of what a request asks, of a directive; empty for evidence.</param>
/// <param name="Status">
/// Of an assignment, its status or <see cref="Cancelled"/>; of evidence, what it says; of a request, whether it is answered.
/// </param>
/// <param name="Commitment">To note and files; <see cref="Commitment.None"/> for a row that has neither.</param>
public sealed record Leaf(
    LeafKind Kind,
    SchoolMonth Month,
    string Key,
    ActivityId Activity,
    StaffId Person,
    string Type,
    string Status,
    Digest Commitment)
{
    /// <summary>The status of an assignment that is no longer asked of its person: it is in no figure.</summary>
    public const string Cancelled = nameof(Cancelled);

    // The first text of every leaf, so that leaves of a later form differ from these.
    private const string Form = "binh-hoa-2 leaf 1";

    /// <summary>The day it is due, asked for or given, in the school's zone; null where there is none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The day an assignment was due when its month opened, in the school's zone; null for other kinds.</summary>
    public DateOnly? OriginalDue { get; init; }

    /// <summary>The day the work took place, in the school's zone; null where there is none.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>The day the reply, request or directive was received, in the school's zone; null where there is none.</summary>
    public DateOnly? Received { get; init; }

    /// <summary>The hash of the leaf in a tree.</summary>
    [JsonIgnore]
    public Digest Hash => MerkleTree.LeafOf(Encode());

    /// <summary>The order of leaves.</summary>
    [JsonIgnore]
    public (string Month, string Key) Place => (Month.ToString(), Key);

    /// <summary>The leaf's bytes: its public part as texts with their lengths, then the commitment's 32 bytes.</summary>
    public byte[] Encode()
    {
        using var data = new MemoryStream();
        foreach (var field in PublicPart())
        {
            LengthPrefix.Write(data, field);
        }

        data.Write(Commitment.ToBytes());
        return data.ToArray();
    }

    /// <summary>The texts of the public part, in their order; a day as <c>yyyy-MM-dd</c>, empty where there is none.</summary>
    public IReadOnlyList<string> PublicPart() =>
    [
        Form,
        Kind.ToString(),
        Month.ToString(),
        Key,
        Activity.Value,
        Person.Value,
        Type,
        Status,
        Day(Due),
        Day(OriginalDue),
        Day(Effective),
        Day(Received),
    ];

    private static string Day(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : string.Empty;
}
