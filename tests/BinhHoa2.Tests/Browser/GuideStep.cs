namespace BinhHoa2.Tests.Browser;

/// <param name="Words">What the step says is on the page, in order.</param>
/// <param name="Picture">The picture of the page after the step; null for none.</param>
internal sealed record GuideStep(int Number, IReadOnlyList<string> Words, string? Picture);
