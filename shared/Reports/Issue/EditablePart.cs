namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>A run of paragraphs and items of a report between two headings or tables: what can be edited at once.</summary>
/// <param name="Number">Its place among the parts, from 1.</param>
/// <param name="Title">The heading above it; empty before the first.</param>
/// <param name="Text">Paragraphs as lines; an item of a list begins with a dash.</param>
public sealed record EditablePart(int Number, string Title, string Text);
