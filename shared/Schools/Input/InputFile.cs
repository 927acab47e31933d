using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>An input file being read: its name, and the problems found so far.</summary>
internal sealed class InputFile(string name)
{
    // A plan of a year has some ten thousand bytes; a larger file is another one.
    private const int MaxBytes = 16 << 20;

    private readonly List<InputProblem> problems = [];
    private readonly HashSet<string> refused = [];
    private readonly Dictionary<string, string> subjects = [];

    /// <summary>In the order of the file, whatever order they were found in.</summary>
    public ImmutableArray<InputProblem> Problems => [.. problems.Select(WithSubject).OrderBy(p => p.Where.Line ?? 0)];

    /// <summary>
    /// Reads a JSON file: the schema checks each value by itself, then <paramref name="build"/> maps the values that passed and
    /// checks what they say together. Its result counts if no problem was found.
    /// </summary>
    public static InputResult<T> Read<T>(string path, InputSchema schema, Func<InputEntry, T?> build)
        where T : class
    {
        var file = new InputFile(Path.GetFileName(path));
        byte[] bytes;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MaxBytes })
            {
                file.Report(InputPlace.WholeFile, string.Empty, InputTexts.FileTooLarge(MaxBytes >> 20));
                return new(null, file.Problems);
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var missing = exception is FileNotFoundException or DirectoryNotFoundException;
            file.Report(InputPlace.WholeFile, string.Empty, InputTexts.CannotOpen(path, missing));
            return new(null, file.Problems);
        }

        return file.Parse(bytes, schema, build);
    }

    /// <summary>As <see cref="Read{T}(string, InputSchema, Func{InputEntry, T})"/>, of bytes that are at hand already.</summary>
    public static InputResult<T> Read<T>(string name, ReadOnlySpan<byte> bytes, InputSchema schema, Func<InputEntry, T?> build)
        where T : class => new InputFile(name).Parse(bytes, schema, build);

    public void Report(InputPlace where, string field, string message) => problems.Add(new(name, where, field, message));

    /// <summary>Whether the schema refused the value; readers take it for missing.</summary>
    public bool Refuses(LocatedJson value) => refused.Contains(value.Where.Path);

    /// <summary>Puts the subject before every message about the value or anything in it.</summary>
    public void Name(LocatedJson value, string subject) => subjects[value.Where.Path] = subject;

    private InputResult<T> Parse<T>(ReadOnlySpan<byte> bytes, InputSchema schema, Func<InputEntry, T?> build)
        where T : class
    {
        // Notepad and Excel begin a file with a byte order mark.
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        if (!Utf8.IsValid(bytes))
        {
            Report(InputPlace.WholeFile, string.Empty, InputTexts.NotUtf8);
            return new(null, Problems);
        }

        LocatedJson root;
        try
        {
            root = LocatedJsonReader.Read(bytes);
        }
        catch (JsonException exception)
        {
            Report(new InputPlace((int)(exception.LineNumber ?? 0) + 1, string.Empty), string.Empty, InputTexts.BrokenJson);
            return new(null, Problems);
        }

        if (root.Kind != JsonValueKind.Object)
        {
            Report(root.Where, string.Empty, InputTexts.RootIsNoObject);
            return new(null, Problems);
        }

        Check(root, schema);
        var value = build(new InputEntry(this, root));
        return problems.Count == 0 ? new(value, []) : new(null, Problems);
    }

    private void Check(LocatedJson root, InputSchema schema)
    {
        foreach (var fault in schema.FaultsOf(root))
        {
            refused.Add(fault.Where.Path);
            Report(fault.Where, fault.Field, SchemaSentences.Of(fault));
        }

        // A schema sees an object after its doubled names are gone.
        foreach (var doubled in root.All().SelectMany(o => o.Members.GroupBy(m => m.Key).Where(g => g.Count() > 1)))
        {
            Report(doubled.Last().Value.Where, doubled.Key, InputTexts.FieldTwice(doubled.Key));
        }
    }

    private InputProblem WithSubject(InputProblem problem)
    {
        for (var path = problem.Where.Path; path.Length > 0; path = path[..Math.Max(path.LastIndexOfAny(['.', '[']), 0)])
        {
            if (subjects.TryGetValue(path, out var subject))
            {
                return problem with { Message = $"{subject}: {problem.Message}" };
            }
        }

        return problem;
    }
}
