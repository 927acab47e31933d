using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace BinhHoa2.Shared.Letters;

/// <summary>A letter before its HTML is rendered.</summary>
/// <param name="Text">The text part.</param>
/// <param name="Component">The component of the HTML part; takes the letter's model as its parameter <c>Model</c>.</param>
public sealed record LetterContent(string Subject, string Text, Type Component, ImmutableArray<LetterAttachment> Attachments)
{
    /// <summary>What the recipient's calendar is to know; each becomes an attachment after those of <see cref="Attachments"/>.</summary>
    public ImmutableArray<LetterEvent> Events { get; init; } = [];

    public static LetterContent Of<TComponent>(string subject, string text, params ImmutableArray<LetterAttachment> attachments)
        where TComponent : IComponent => new(subject, text, typeof(TComponent), attachments);
}
