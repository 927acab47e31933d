using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Replies;

/// <summary>Where the files of a reply go before it is recorded.</summary>
public interface IFileSink
{
    /// <summary>
    /// Counts the bytes of a file that is about to be stored, unless the sender has stored all that a school day takes.
    /// </summary>
    /// <returns>False when they are too many; nothing is counted then.</returns>
    bool TryReserve(long bytes);

    /// <summary>Reports that a file could not be put down on the machine's own disk, to the operator.</summary>
    void ReportDiskFault(IOException exception);

    /// <summary>Stores <paramref name="content"/>, read to its end, under a generated name.</summary>
    /// <returns>The file as stored.</returns>
    /// <param name="name">The file's name for people: cleaned, never a path.</param>
    /// <param name="contentType">From the bytes, not from what the sender said.</param>
    Task<EvidenceFile> SaveAsync(string name, string contentType, Stream content, CancellationToken cancellation);

    /// <summary>Stores the preview of a file that was stored with <see cref="SaveAsync"/>, beside it.</summary>
    /// <returns>The file with its preview.</returns>
    Task<EvidenceFile> SavePreviewAsync(
        EvidenceFile file, FilePreview preview, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Reports that a file is kept without the preview it came with, to the operator.</summary>
    void ReportDroppedPreview(PreviewFault fault);

    /// <summary>What a form may carry to refer to a stored file in its next post.</summary>
    string Seal(EvidenceFile file);

    /// <summary>The file a seal refers to; null if it was not made here for the same person and month, or is too old.</summary>
    EvidenceFile? Unseal(string seal);
}
