namespace BinhHoa2.Shared.Archives;

/// <summary>
/// Names entries of an archive so that every system can unpack them: ASCII, no reserved character or name of Windows, no way out of the
/// folder, at most <see cref="MaxLength"/> characters for each part, and no two that differ in capitals alone.
/// </summary>
public sealed class EntryNames
{
    /// <summary>The characters of a part of a name.</summary>
    public const int MaxLength = 80;

    private static readonly string[] Reserved =
    [
        "con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany<int, string>(n => [$"com{n}", $"lpt{n}"]),
    ];

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name in a folder that no entry has yet.</summary>
    /// <param name="parts">The folders and, last, the name without its ending.</param>
    /// <param name="ending">Without the dot.</param>
    public string Of(string ending, params ReadOnlySpan<string> parts)
    {
        var folder = string.Concat(parts[..^1].ToArray().Select(p => Part(p) + "/"));
        var name = Part(parts[^1]);
        for (var number = 1; ; number++)
        {
            var whole = number == 1 ? $"{folder}{name}.{ending}" : $"{folder}{name}-{number}.{ending}";
            if (taken.Add(whole))
            {
                return whole;
            }
        }
    }

    /// <summary>A part of a name, from any text.</summary>
    public static string Part(string text)
    {
        var made = string.Concat(text.Take(MaxLength).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
        var part = made.Trim('.', '-');
        return part.Length == 0 || Reserved.Contains(part.Split('.')[0], StringComparer.OrdinalIgnoreCase) ? $"_{part}" : part;
    }
}
