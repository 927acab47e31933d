using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Cloud.Runbook;

/// <summary>The command blocks of docs/runbook.md, by chapter and number.</summary>
internal static class RunbookText
{
    /// <summary>The blocks as they stand; the key is the chapter and the block's number in it, such as <c>Month stuck 1</c>.</summary>
    public static IReadOnlyDictionary<string, string> Blocks { get; } = Read();

    private static Dictionary<string, string> Read()
    {
        var blocks = new Dictionary<string, string>(StringComparer.Ordinal);
        var (chapter, number) = ("Runbook", 0);
        var open = (List<string>?)null;
        foreach (var line in File.ReadLines(Path.Combine(DotNet.Repository, "docs", "runbook.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                (chapter, number) = (line[3..], 0);
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (open is not null)
                {
                    blocks.Add($"{chapter} {++number}", string.Join('\n', open));
                }

                open = open is null ? [] : null;
            }
            else
            {
                open?.Add(line);
            }
        }

        return blocks;
    }
}
