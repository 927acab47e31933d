using BinhHoa2.Shared.Followup;

namespace BinhHoa2.Shared.Pages.Replies;

/// <summary>Where the files of a reply go while they are still arriving.</summary>
public interface IFileSink
{
    /// <summary>Stores what <paramref name="content"/> gives, reading it to its end, under a generated name, and says what it stored.</summary>
    /// <param name="name">The file's name for people: cleaned, never a path.</param>
    /// <param name="contentType">From the bytes, not from what the sender said.</param>
    /// <param name="content">Read once, forward only. It may end early when the file turns out to be refused: what was stored then belongs to nothing and is collected like every blob without a row.</param>
    Task<EvidenceFile> SaveAsync(string name, string contentType, Stream content, CancellationToken cancellation);
}
