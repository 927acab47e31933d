using BinhHoa2.Shared.Files;
using Microsoft.Extensions.Configuration;

namespace BinhHoa2.Shared.Replies;

/// <summary>How much one reply may carry, and all of a school day.</summary>
public sealed record ReplyLimits
{
    /// <summary>What the Functions worker takes before it answers with a bare error, in bytes.</summary>
    public const long WorkerBody = 30_000_000;

    // Fields, part headers and boundaries around the files.
    private const long FormBytes = 1_000_000;

    /// <value>Files in one reply. 6. Setting <c>Reply:Files</c>.</value>
    public int Files { get; init; } = 6;

    /// <value>Bytes of one file. 8 MiB. Setting <c>Reply:FileBytes</c>.</value>
    public long FileBytes { get; init; } = 8 * 1024 * 1024;

    /// <value>
    /// Bytes of all files of a reply. 25 MiB, which with the form around it stays below <see cref="WorkerBody"/>. Setting
    /// <c>Reply:TotalBytes</c>.
    /// </value>
    public long TotalBytes { get; init; } = 25 * 1024 * 1024;

    /// <value>
    /// Bytes of all files a person stores through the link of a month in one school day. 250 MiB, ten full replies. Setting
    /// <c>Reply:DayBytes</c>.
    /// </value>
    public long DayBytes { get; init; } = 250 * 1024 * 1024;

    /// <value>Replies recorded through the link of a month in one school day. 100. Setting <c>Reply:DayReplies</c>.</value>
    public int DayReplies { get; init; } = 100;

    /// <value>Characters of the note, a line break counting as one. 2,000.</value>
    public int NoteLength { get; init; } = 2000;

    /// <value>Bytes read of a body that is refused anyway, so that a browser still sending gets to show why. 100,000,000.</value>
    public long ReadBytes { get; init; } = 100_000_000;

    /// <value>What may be inside a file.</value>
    public FileLimits Inside { get; init; } = new();

    /// <summary>The defaults, but for what is configured.</summary>
    public static ReplyLimits From(IConfiguration configuration)
    {
        var defaults = new ReplyLimits();
        return defaults with
        {
            Files = configuration.GetValue("Reply:Files", defaults.Files),
            FileBytes = configuration.GetValue("Reply:FileBytes", defaults.FileBytes),
            TotalBytes = configuration.GetValue("Reply:TotalBytes", defaults.TotalBytes),
            DayBytes = configuration.GetValue("Reply:DayBytes", defaults.DayBytes),
            DayReplies = configuration.GetValue("Reply:DayReplies", defaults.DayReplies),
        };
    }

    /// <summary>One line for each fault, naming the setting or the limit: they contradict each other or the host's.</summary>
    public IEnumerable<string> Faults() =>
    [
        .. Require(Files > 0, "Reply:Files must be at least 1"),
        .. Require(NoteLength > 0, $"{nameof(NoteLength)} must be at least 1"),
        .. Require(FileBytes > 0, "Reply:FileBytes must be at least 1"),
        .. Require(TotalBytes >= FileBytes, "Reply:TotalBytes must not be less than Reply:FileBytes"),
        .. Require(DayBytes >= FileBytes, "Reply:DayBytes must not be less than Reply:FileBytes"),
        .. Require(DayReplies > 0, "Reply:DayReplies must be at least 1"),
        .. Require(
            TotalBytes <= WorkerBody - FormBytes,
            $"Reply:TotalBytes must leave {FormBytes} bytes of the {WorkerBody} a request may have"),
        .. Require(ReadBytes >= WorkerBody, $"{nameof(ReadBytes)} must be at least {WorkerBody}"),
    ];

    private static IEnumerable<string> Require(bool holds, string otherwise) => holds ? [] : [otherwise];
}
