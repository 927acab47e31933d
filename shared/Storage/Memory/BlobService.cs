using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;

namespace BinhHoa2.Shared.Storage.Memory;

/// <summary>The blob service: containers, and block blobs with single and staged uploads, range reads, tags and lists by prefix.</summary>
internal sealed class BlobService(Func<DateTimeOffset> clock)
{
    private readonly Dictionary<string, SortedDictionary<string, Blob>> containers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Container, string Blob, string Block), byte[]> blocks = [];

    public StorageAnswer Answer(StorageRequest request)
    {
        var (container, name) = request.Path.Split('/', 2) is [var c, var n] ? (c, n) : (request.Path, "");
        if (name.Length == 0)
        {
            return AnswerForContainer(request, container);
        }

        var blobs = Container(container);
        return (request.Method, request["comp"]) switch
        {
            ("PUT", "tags") => SetTags(request, Found(blobs, name)),
            ("GET", "tags") => Tags(Found(blobs, name)),
            ("PUT", "block") => Stage(request, container, name),
            ("PUT", "blocklist") => Put(request, blobs, name, Join(request, container, name)),
            ("PUT", null) => Put(request, blobs, name, request.Body),
            ("GET", null) => Get(request, Found(blobs, name)),
            ("HEAD", null) => Head(Found(blobs, name)),
            ("DELETE", null) => Delete(request, blobs, name),
            _ => throw new RefusalException(405, "UnsupportedHttpVerb", "The resource doesn't support specified Http Verb."),
        };
    }

    private static Blob Found(SortedDictionary<string, Blob> blobs, string name) =>
        blobs.GetValueOrDefault(name) ?? throw new RefusalException(404, "BlobNotFound", "The specified blob does not exist.");

    private static StorageAnswer Describe(StorageAnswer answer, Blob blob) => answer
        .With("ETag", blob.ETag)
        .With("Last-Modified", blob.Changed.ToString("R"))
        .With("x-ms-creation-time", blob.Changed.ToString("R"))
        .With("x-ms-blob-type", "BlockBlob")
        .With("Content-Type", blob.ContentType);

    private StorageAnswer Head(Blob blob) =>
        Describe(StorageAnswer.Empty(200), blob)
            .With("Date", clock().ToString("R"))
            .With("Content-Length", blob.Bytes.Length.ToString());

    private static StorageAnswer Get(StorageRequest request, Blob blob)
    {
        Check(request, blob);
        var range = request.Header("x-ms-range") ?? request.Header("Range");
        if (range is null)
        {
            return Describe(new StorageAnswer(200, blob.Bytes), blob).With("Content-Length", blob.Bytes.Length.ToString());
        }

        var ends = range["bytes=".Length..].Split('-');
        var first = int.Parse(ends[0], CultureInfo.InvariantCulture);
        if (first >= blob.Bytes.Length)
        {
            throw new RefusalException(416, "InvalidRange", "The range specified is invalid for the current size of the resource.");
        }

        var end = blob.Bytes.Length - 1;
        var last = ends[1].Length == 0 ? end : (int)Math.Min(long.Parse(ends[1], CultureInfo.InvariantCulture), end);
        return Describe(new StorageAnswer(206, blob.Bytes[first..(last + 1)]), blob)
            .With("Content-Length", (last + 1 - first).ToString())
            .With("Content-Range", $"bytes {first}-{last}/{blob.Bytes.Length}");
    }

    private static StorageAnswer SetTags(StorageRequest request, Blob blob)
    {
        blob.Tags = Xml(request);
        return StorageAnswer.Empty(204);
    }

    private static StorageAnswer Tags(Blob blob) =>
        StorageAnswer.Text(200, (blob.Tags ?? new XElement("Tags", new XElement("TagSet"))).ToString(), "application/xml");

    private static XElement Xml(StorageRequest request) => XElement.Parse(Encoding.UTF8.GetString(request.Body).TrimStart('\uFEFF'));

    private static void Check(StorageRequest request, Blob? stored)
    {
        if (request.Header("If-None-Match") == "*" && stored is not null)
        {
            throw new RefusalException(409, "BlobAlreadyExists", "The specified blob already exists.");
        }

        if (request.Header("If-Match") is { } wanted && (stored is null || (wanted != "*" && wanted != stored.ETag)))
        {
            throw new RefusalException(412, "ConditionNotMet", "The condition specified using HTTP conditional header(s) is not met.");
        }
    }

    private static StorageAnswer Delete(StorageRequest request, SortedDictionary<string, Blob> blobs, string name)
    {
        Check(request, Found(blobs, name));
        blobs.Remove(name);
        return StorageAnswer.Empty(202);
    }

    private StorageAnswer AnswerForContainer(StorageRequest request, string container)
    {
        switch (request.Method)
        {
            case "PUT":
                return containers.TryAdd(container, new(StringComparer.Ordinal))
                    ? StorageAnswer.Empty(201).With("ETag", "\"0x1\"").With("Last-Modified", clock().ToString("R"))
                    : throw new RefusalException(409, "ContainerAlreadyExists", "The specified container already exists.");
            case "DELETE":
                _ = Container(container);
                containers.Remove(container);
                return StorageAnswer.Empty(202);
            default:
                var withTags = request["include"]?.Split(',').Contains("tags", StringComparer.OrdinalIgnoreCase) == true;
                var listed = Container(container).Where(b => b.Key.StartsWith(request["prefix"] ?? "", StringComparison.Ordinal));
                return StorageAnswer.Text(200, new XElement(
                    "EnumerationResults",
                    new XElement("Blobs", listed.Select(b => new XElement(
                        "Blob",
                        new XElement("Name", b.Key),
                        new XElement(
                            "Properties",
                            new XElement("Last-Modified", b.Value.Changed.ToString("R")),
                            new XElement("Etag", b.Value.ETag.Trim('"')),
                            new XElement("Content-Length", b.Value.Bytes.Length),
                            new XElement("BlobType", "BlockBlob")),
                        withTags ? b.Value.Tags : null))),
                    new XElement("NextMarker")).ToString(), "application/xml");
        }
    }

    private SortedDictionary<string, Blob> Container(string name) =>
        containers.GetValueOrDefault(name)
        ?? throw new RefusalException(404, "ContainerNotFound", "The specified container does not exist.");

    private StorageAnswer Stage(StorageRequest request, string container, string name)
    {
        blocks[(container, name, request["blockid"]!)] = request.Body;
        return StorageAnswer.Empty(201).With("x-ms-request-server-encrypted", "true");
    }

    private byte[] Join(StorageRequest request, string container, string name)
    {
        var wanted = Xml(request).Elements().Select(e => e.Value);
        return [.. wanted.SelectMany(block => blocks.GetValueOrDefault((container, name, WebUtility.UrlDecode(block)))
            ?? blocks.GetValueOrDefault((container, name, block))
            ?? throw new RefusalException(400, "InvalidBlockList", "The specified block list is invalid."))];
    }

    private StorageAnswer Put(StorageRequest request, SortedDictionary<string, Blob> blobs, string name, byte[] bytes)
    {
        Check(request, blobs.GetValueOrDefault(name));
        var blob = new Blob(bytes, request.Header("x-ms-blob-content-type") ?? "application/octet-stream", clock());
        blobs[name] = blob;
        return StorageAnswer.Empty(201)
            .With("ETag", blob.ETag)
            .With("Last-Modified", blob.Changed.ToString("R"))
            .With("x-ms-request-server-encrypted", "true");
    }

    private sealed record Blob(byte[] Bytes, string ContentType, DateTimeOffset Changed)
    {
        /// <summary>As they were set; null for none.</summary>
        public XElement? Tags { get; set; }

        public string ETag => $"\"0x{Changed.Ticks:X}\"";
    }
}
