namespace BinhHoa2.Shared.Files.Images;

/// <summary>
/// The <c>meta</c> box of a HEIC file (ISO/IEC 23008-12): which items it has, where in the file their bytes lie, and
/// how large the pictures are.
/// </summary>
/// <param name="Metadata">Where in the file Exif and XMP lie.</param>
/// <param name="Foreign">Where in the file the contents of unknown boxes and properties inside <c>meta</c> lie.</param>
/// <param name="Profiles">Where in the file colour profiles lie, and what stands there instead.</param>
internal sealed record HeicMeta(
    IReadOnlyList<(long Start, long Length)> Metadata,
    IReadOnlyList<(long Start, long Length)> Foreign,
    IReadOnlyList<(long Start, byte[] Content)> Profiles)
{
    private static readonly HashSet<string> KnownBoxes = ["hdlr", "dinf", "pitm", "iinf", "iref", "iprp", "iloc", "idat", "grpl", "ipro"];
    private static readonly HashSet<string> KnownProperties =
    [
        "ispe", "pixi", "colr", "pasp", "clap", "irot", "imir", "auxC", "hvcC", "av1C", "avcC", "jpgC", "lsel", "lhvC", "oinf", "tols",
        "a1op", "a1lx", "clli", "mdcv", "cclv", "amve", "rloc",
    ];

    private static readonly HashSet<string> MetadataItems = ["Exif", "mime", "uri "];

    /// <param name="content">The box's content.</param>
    /// <param name="at">Where in the file the content begins.</param>
    /// <exception cref="FileRefusedException">It is damaged, or a picture has too many pixels.</exception>
    public static HeicMeta Read(byte[] content, long at, FileLimits limits)
    {
        var box = new BoxReader(content, 0, content.Length);
        box.Skip(4);
        var metadata = new HashSet<long>();
        var places = new List<(long Item, long Construction, long Start, long Length)>();
        var foreign = new List<(long, long)>();
        var profiles = new List<(long, byte[])>();
        var data = 0L;
        while (!box.IsAtEnd)
        {
            var (type, inner, start, end) = box.Box();
            switch (type)
            {
                case "iinf": metadata.UnionWith(ReadItems(inner)); break;
                case "iloc" when places.Count > 0: throw FileParts.Damaged();
                case "iloc": places.AddRange(ReadPlaces(inner, limits)); break;
                case "iprp": ReadProperties(inner, content, at, limits, foreign, profiles); break;
                case "idat": data = at + start; break;
                case var _ when !KnownBoxes.Contains(type): foreign.Add((at + start, end - start)); break;
                default: break;
            }
        }

        return new HeicMeta(
            [.. places.Where(p => metadata.Contains(p.Item)).Select(p => (PlaceOf(p.Construction, p.Start, p.Length, data), p.Length))],
            foreign,
            profiles);
    }

    /// <summary>
    /// Accepts data in the file or in the box itself. Data elsewhere, or without a length of its own, could not be blanked.
    /// </summary>
    private static long PlaceOf(long construction, long start, long length, long data) => construction switch
    {
        0 when length > 0 => start,
        1 when length > 0 => data + start,
        _ => throw FileParts.Damaged(),
    };

    private static IEnumerable<long> ReadItems(BoxReader box)
    {
        var version = box.Number(1);
        box.Skip(3);
        var count = box.Number(version == 0 ? 2 : 4);
        for (var i = 0L; i < count; i++)
        {
            var (type, entry, _, _) = box.Box();
            var entryVersion = entry.Number(1);
            entry.Skip(3);
            if (type != "infe" || entryVersion < 2)
            {
                throw FileParts.Damaged();
            }

            var item = entry.Number(entryVersion == 2 ? 2 : 4);
            entry.Skip(2);
            if (MetadataItems.Contains(entry.Type()))
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<(long Item, long Construction, long Start, long Length)> ReadPlaces(BoxReader box, FileLimits limits)
    {
        var version = box.Number(1);
        box.Skip(3);
        var sizes = box.Number(2);
        var (offsetSize, lengthSize, baseSize) = ((int)(sizes >> 12), (int)(sizes >> 8) & 15, (int)(sizes >> 4) & 15);
        var indexSize = version == 0 ? 0 : (int)sizes & 15;
        var items = box.Number(version < 2 ? 2 : 4);

        // With sizes of 0 an extent takes no byte: what ends too early would not end them.
        var left = limits.HeicExtents;
        for (var i = 0L; i < items; i++)
        {
            var item = box.Number(version < 2 ? 2 : 4);
            var construction = version == 0 ? 0 : box.Number(2) & 15;
            box.Skip(2);
            var from = box.Number(baseSize);
            for (var extents = box.Number(2); extents > 0; extents--)
            {
                if (--left < 0)
                {
                    throw FileParts.Damaged();
                }

                box.Number(indexSize);
                var offset = box.Number(offsetSize);
                yield return (item, construction, from + offset, box.Number(lengthSize));
            }
        }
    }

    /// <summary>
    /// Every picture's size is a property (<c>ispe</c>): the whole one's, the tiles', the thumbnail's. A profile is one
    /// too, and a description.
    /// </summary>
    private static void ReadProperties(
        BoxReader properties, byte[] content, long at, FileLimits limits, List<(long, long)> foreign, List<(long, byte[])> profiles)
    {
        while (!properties.IsAtEnd)
        {
            var (type, inner, _, _) = properties.Box();
            while (type == "ipco" && !inner.IsAtEnd)
            {
                var (property, value, start, end) = inner.Box();
                if (property == "ispe")
                {
                    value.Skip(4);
                    FileParts.CheckPixels(value.Number(4), value.Number(4), limits);
                }
                else if (property == "colr" && value.Type() is "prof" or "rICC")
                {
                    var profile = content.AsSpan(start + 4, end - start - 4);
                    profiles.Add((at + start + 4, IccProfile.CleanInPlace(profile) ?? new byte[profile.Length]));
                }
                else if (!KnownProperties.Contains(property))
                {
                    foreign.Add((at + start, end - start));
                }
            }
        }
    }
}
