using System.Security.Cryptography;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// A hash that binds a row to its note and files without showing them: SHA-256 of the salt, the note and the hashes of the files. It
/// stays in the row when salt, note and files are erased, and then says nothing of them.
/// </summary>
/// <param name="Hash">The hash.</param>
/// <param name="Salt">The salt; null once it was erased.</param>
public sealed record Commitment(Digest Hash, Salt? Salt)
{
    /// <summary>The commitment of a row that has neither note nor files: 32 bytes of zero.</summary>
    public static Digest None { get; } = Digest.Of(new byte[32]);

    /// <param name="fileHashes">The SHA-256 of each file, in the order of the row, lower-case hex.</param>
    public static Commitment Of(Salt salt, string note, IEnumerable<string> fileHashes) => new(HashOf(salt, note, fileHashes), salt);

    /// <summary>The commitment of a reply.</summary>
    public static Commitment Of(Salt salt, Evidence evidence) => Of(salt, evidence.Note, evidence.Files.Select(f => f.Sha256));

    /// <summary>Whether the note and the files are those it was made of; null when its salt was erased.</summary>
    public bool? Matches(string note, IEnumerable<string> fileHashes) => Salt is { } salt ? HashOf(salt, note, fileHashes) == Hash : null;

    private static Digest HashOf(Salt salt, string note, IEnumerable<string> fileHashes)
    {
        using var data = new MemoryStream();
        data.Write(salt.ToBytes());
        LengthPrefix.Write(data, note);
        var hashes = fileHashes.ToList();
        LengthPrefix.WriteNumber(data, hashes.Count);
        foreach (var hash in hashes)
        {
            LengthPrefix.Write(data, hash);
        }

        return Digest.Of(SHA256.HashData(data.ToArray()));
    }
}
