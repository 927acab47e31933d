namespace BinhHoa2.Shared.Files;

/// <summary>An uploaded file as its scan allows it to be read.</summary>
/// <param name="Content">Its bytes, to be closed by the caller; null in every state in which they are not given out.</param>
public sealed record ScannedContent(ScanState State, Stream? Content);
