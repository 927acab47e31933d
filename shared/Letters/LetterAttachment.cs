namespace BinhHoa2.Shared.Letters;

/// <summary>A file attached to a letter.</summary>
public sealed record LetterAttachment(string FileName, string ContentType, ReadOnlyMemory<byte> Content);
