namespace BinhHoa2.Shared.Mail;

/// <summary>A file that travels with a letter.</summary>
public sealed record LetterAttachment(string FileName, string ContentType, ReadOnlyMemory<byte> Content);
