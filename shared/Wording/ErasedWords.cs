using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Wording;

/// <summary>Words that are erased from texts: a person's name, address and number, or what was written.</summary>
public sealed class ErasedWords
{
    // Shorter ones stand in too many other texts.
    private const int MinLength = 4;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);
    private readonly Regex? words;
    private readonly string mark;

    /// <param name="mark">What stands in their place.</param>
    /// <param name="words">Compared without regard to case, as whole words.</param>
    /// <param name="kept">Longer words that stay where they contain one of them: the names of others.</param>
    public ErasedWords(string mark, IEnumerable<string?> words, params IEnumerable<string> kept)
    {
        this.mark = mark;
        List<string> sought =
        [
            .. words.OfType<string>()
                .Select(w => w.Trim())
                .Where(w => w.Length >= MinLength && w != mark)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(w => w.Length),
        ];
        var stay = kept.Where(k => sought.Exists(w => k.Contains(w, StringComparison.OrdinalIgnoreCase))).ToList();
        sought.RemoveAll(w => stay.Exists(k => k.Equals(w, StringComparison.OrdinalIgnoreCase)));
        if (sought.Count > 0)
        {
            var longer = stay.Count == 0 ? "(?!)" : string.Join('|', stay.OrderByDescending(k => k.Length).Select(Regex.Escape));
            this.words = new Regex(
                $@"(?<kept>{longer})|(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', sought.Select(Regex.Escape))})(?![\p{{L}}\p{{N}}])",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
                Timeout);
        }
    }

    /// <summary>No words: every text stays as it is.</summary>
    public static ErasedWords None { get; } = new(string.Empty, []);

    public bool IsEmpty => words is null;

    /// <summary>Whether a text has one of them.</summary>
    public bool IsIn(string? text) => text is not null && words?.Matches(text).Any(m => !m.Groups["kept"].Success) == true;

    /// <summary>The text with the mark in the place of each.</summary>
    public string Without(string text) => words?.Replace(text, m => m.Groups["kept"].Success ? m.Value : mark) ?? text;

    /// <summary>As <see cref="Without"/>, in the texts that are values of a JSON.</summary>
    /// <returns>The same text where none has one of them.</returns>
    public string WithoutInJson(string json)
    {
        if (IsEmpty)
        {
            return json;
        }

        var root = JsonNode.Parse(json);
        return Replace(root) ? root!.ToJsonString(SchoolJson.Options) : json;
    }

    /// <summary>Each is replaced, also after the first.</summary>
    private bool Replace(JsonNode? node) => node switch
    {
        JsonObject entries => entries.ToList().ConvertAll(e => ReplaceOrSet(e.Value, text => entries[e.Key] = text)).Contains(true),
        JsonArray items => items.Index().ToList().ConvertAll(i => ReplaceOrSet(i.Item, text => items[i.Index] = text)).Contains(true),
        _ => false,
    };

    private bool ReplaceOrSet(JsonNode? node, Action<string> set)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return Replace(node);
        }

        var without = Without(text);
        if (without == text)
        {
            return false;
        }

        set(without);
        return true;
    }
}
