using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Replies;

/// <summary>Where the files of a reply go before it is recorded.</summary>
public interface IFileSink
{
    /// <summary>Stores <paramref name="content"/>, read to its end, under a generated name.</summary>
    /// <returns>The file as stored.</returns>
    /// <param name="name">The file's name for people: cleaned, never a path.</param>
    /// <param name="contentType">From the bytes, not from what the sender said.</param>
    Task<EvidenceFile> SaveAsync(string name, string contentType, Stream content, CancellationToken cancellation);

    /// <summary>What a form may carry to refer to a stored file in its next post.</summary>
    string Seal(EvidenceFile file);

    /// <summary>The file a seal refers to; null if it was not made here for the same person and month, or is too old.</summary>
    EvidenceFile? Unseal(string seal);
}
