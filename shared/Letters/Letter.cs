using System.Collections.Immutable;

namespace BinhHoa2.Shared.Letters;

/// <summary>The content of a mail without its recipient: subject, the message as text and as HTML, attachments.</summary>
public sealed record Letter(string Subject, string Text, string Html, ImmutableArray<LetterAttachment> Attachments = default)
{
    public ImmutableArray<LetterAttachment> Attachments { get; init; } = Attachments.IsDefault ? [] : Attachments;
}
