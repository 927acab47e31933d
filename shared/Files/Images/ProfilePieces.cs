namespace BinhHoa2.Shared.Files.Images;

/// <summary>A colour profile in the pieces a JPEG holds it in (ICC.1, annex B.4): each has its number and how many there are.</summary>
internal sealed class ProfilePieces
{
    private const int MaxPiece = 65_519;

    private readonly SortedDictionary<int, byte[]> pieces = [];
    private int count;

    private static ReadOnlySpan<byte> Mark => "ICC_PROFILE\0"u8;

    public static bool Matches(ReadOnlySpan<byte> content) => content.StartsWith(Mark) && content.Length > Mark.Length + 2;

    /// <param name="content">A segment that <see cref="Matches"/>.</param>
    public void Add(byte[] content)
    {
        count = content[Mark.Length + 1];
        pieces.TryAdd(content[Mark.Length], content[(Mark.Length + 2)..]);
    }

    /// <summary>The segments of the profile without what a person may have written; none if it is not whole.</summary>
    public IEnumerable<byte[]> Cleaned()
    {
        var isWhole = pieces.Count > 0 && pieces.Count == count && pieces.Keys.First() == 1 && pieces.Keys.Last() == count
            && pieces.Values.Sum(p => p.Length) <= IccProfile.MaxBytes;
        if (!isWhole || IccProfile.Clean([.. pieces.Values.SelectMany(p => p)]) is not { } profile)
        {
            return [];
        }

        var parts = profile.Chunk(MaxPiece).ToList();
        return parts.Select((part, i) => (byte[])[.. Mark, (byte)(i + 1), (byte)parts.Count, .. part]);
    }
}
