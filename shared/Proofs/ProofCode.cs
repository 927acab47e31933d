namespace BinhHoa2.Shared.Proofs;

/// <summary>
/// The short code of a report: the first 50 bits of its root in ten digits and letters, none of which looks like another. So a report
/// with other leaves has another code.
/// </summary>
public readonly record struct ProofCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 10;
    private const int BitsPerCharacter = 5;

    private ProofCode(string value) => Value = value;

    /// <summary>Ten characters, without the hyphen.</summary>
    public string Value { get; }

    /// <summary>The code of a root.</summary>
    public static ProofCode Of(Months.Digest root)
    {
        var bits = Convert.ToUInt64(root.Value[..16], fromBase: 16);
        return new(string.Concat(Enumerable.Range(1, Length).Select(i => Alphabet[(int)(bits >> (64 - (i * BitsPerCharacter))) & 31])));
    }

    /// <summary>The code that was typed; hyphens, blanks, small letters and O, I and L for 0 and 1 are no mistakes.</summary>
    /// <returns>Null for a text that is no code.</returns>
    public static ProofCode? TryRead(string? typed)
    {
        var text = new string([.. (typed ?? "").Where(c => c is not ('-' or ' ')).Take(Length + 1)])
            .ToUpperInvariant()
            .Replace('O', '0')
            .Replace('I', '1')
            .Replace('L', '1');
        return text.Length == Length && text.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? new(text) : null;
    }

    /// <summary>As it is printed: <c>DRT0Q-77ZPD</c>.</summary>
    public override string ToString() => $"{Value[..5]}-{Value[5..]}";
}
