using System.Text.RegularExpressions;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Browser;

/// <summary>The numbered steps of a section of the guide for staff, each with the words it says are on the page.</summary>
internal sealed partial class Guide
{
    private Guide(IReadOnlyList<GuideStep> steps) => Steps = steps;

    public IReadOnlyList<GuideStep> Steps { get; }

    public static async Task<Guide> ReadAsync(string section, CancellationToken cancellation)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(DotNet.Repository, "docs", "huong-dan.md"), cancellation);
        var after = text[(text.IndexOf($"### {section}\n", StringComparison.Ordinal) + 4)..];
        var own = after[..after.IndexOf("\n### ", StringComparison.Ordinal)];
        return new Guide([.. Step().Matches(own).Select(Read)]);
    }

    private static GuideStep Read(Match step) => new(
        int.Parse(step.Groups["number"].ValueSpan),
        [.. Word().Matches(step.Value).Select(w => w.Groups["word"].Value)],
        Picture().Match(step.Value) is { Success: true } picture ? picture.Groups["file"].Value : null);

    // A step goes on as long as its lines are indented.
    [GeneratedRegex(@"^(?<number>\d+)\. .*(\n( {3}.*)?(?=\n))*", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();

    [GeneratedRegex(@"\*\*(?<word>[^*]+)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\(pictures/(?<file>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Picture();
}
