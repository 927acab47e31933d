using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace BinhHoa2.Shared.Plans.Reading.Sources.Pdf;

/// <summary>The library's filters, which unpack no more than is taken: what a stream unpacks to is counted first.</summary>
internal sealed class BoundedFilters(long maxBytes) : IFilterProvider
{
    // The other filters say nothing of what they unpack to; plans have no such streams of text.
    private const int MaxPacked = 4 * 1024 * 1024;

    private long left = maxBytes;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private List<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new Bound(f, this))];

    private void Count(ReadOnlyMemory<byte> packed, bool isFlate)
    {
        if (!isFlate)
        {
            Take(packed.Length > MaxPacked ? int.MaxValue : packed.Length);
            return;
        }

        // Two bytes of the zlib header are passed over: a wrong header is the library's to forgive.
        using var flate = new DeflateStream(new MemoryStream(packed.Length > 2 ? packed[2..].ToArray() : []), CompressionMode.Decompress);
        var buffer = new byte[81_920];
        try
        {
            for (var read = flate.Read(buffer); read > 0; read = flate.Read(buffer))
            {
                Take(read);
            }
        }
        catch (InvalidDataException)
        {
            // Damaged from here on.
        }
    }

    private void Take(long bytes)
    {
        if (Interlocked.Add(ref left, -Math.Min(bytes, int.MaxValue)) < 0)
        {
            throw new PlanUnreadableException(ReadingTexts.TooLarge);
        }
    }

    private sealed class Bound(IFilter filter, BoundedFilters owner) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            owner.Count(input, filter is FlateFilter);
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
