using System.Text;

namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// Whether a PDF opens only with a password or a certificate (ISO 32000-2, 7.6). A file under an owner's password alone
/// opens with an empty one: only changing it needs the password.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="marks">Where <c>/Encrypt</c> stands in it.</param>
/// <param name="ids">Where <c>/ID</c> stands in it.</param>
internal sealed class PdfLock(Stream source, IReadOnlyList<long> marks, IReadOnlyList<long> ids)
{
    private const int MaxObject = 16_384;

    // Before an object's number: "14 0 obj" is also the end of "114 0 obj".
    private static readonly string[] Before = ["\n", "\r", " "];

    public bool Holds()
    {
        var values = marks.Select(m => PdfObjects.Read(PieceAt(m + "/Encrypt".Length))).ToList();
        var rules = values.OfType<PdfReference>().Distinct().Select(ObjectOf).Concat(values).OfType<Dictionary<string, object?>>();
        return rules.Where(r => r.ContainsKey("/Filter")).Any(r => !OpensWithoutPassword(r));
    }

    private bool OpensWithoutPassword(Dictionary<string, object?> rules) =>
        rules["/Filter"] is "/Standard"
        && ids.Select(IdAt).OfType<byte[]>().Append([]).Any(id => PdfPassword.OpensWithoutOne(rules, id));

    private byte[]? IdAt(long mark) =>
        PdfObjects.Read(PieceAt(mark + "/ID".Length)) is List<object?> { Count: > 0 } list ? list[0] as byte[] : null;

    /// <summary>The last object of that number, for a changed file holds the older ones too.</summary>
    private object? ObjectOf(PdfReference reference)
    {
        var heads = Before.Select(b => Encoding.Latin1.GetBytes($"{b}{reference.Object} obj"));
        var places = heads.Select(head => (Last: source.PlacesOf(head).LastOrDefault(-1), head.Length));
        var (last, length) = places.MaxBy(p => p.Last);
        return last < 0 ? null : PdfObjects.Read(PieceAt(last + length));
    }

    private byte[] PieceAt(long start)
    {
        source.Position = start;
        return source.Bytes(Math.Min(MaxObject, source.Length - start));
    }
}
