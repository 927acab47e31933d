using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>An input file being read: its name, and the problems found so far.</summary>
internal sealed class InputFile(string name)
{
    // A plan of a year has some ten thousand bytes; beyond this it is another file.
    private const int MaxBytes = 16 << 20;

    private readonly List<InputProblem> problems = [];

    public bool IsClean => problems.Count == 0;

    /// <summary>In the order of the file, whatever order they were found in.</summary>
    public ImmutableArray<InputProblem> Problems => [.. problems.OrderBy(p => p.Where.Line ?? 0)];

    /// <summary>Reads a JSON file whose root is an object; hands its entry to <paramref name="build"/>, whose result counts if no problem was found.</summary>
    public static InputResult<T> Read<T>(string path, Func<InputEntry, T?> build)
        where T : class
    {
        var file = new InputFile(Path.GetFileName(path));
        byte[] bytes;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MaxBytes })
            {
                file.Report(InputPlace.WholeFile, string.Empty, InputTexts.TooLarge(MaxBytes >> 20));
                return new(null, file.Problems);
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            file.Report(InputPlace.WholeFile, string.Empty, InputTexts.CannotOpen(path, exception is FileNotFoundException or DirectoryNotFoundException));
            return new(null, file.Problems);
        }

        return file.Parse(bytes, build);
    }

    /// <summary>As <see cref="Read{T}(string, Func{InputEntry, T})"/>, of bytes that are at hand already.</summary>
    public static InputResult<T> Read<T>(string name, ReadOnlySpan<byte> bytes, Func<InputEntry, T?> build)
        where T : class => new InputFile(name).Parse(bytes, build);

    public void Report(InputPlace where, string field, string message) => problems.Add(new(name, where, field, message));

    private InputResult<T> Parse<T>(ReadOnlySpan<byte> bytes, Func<InputEntry, T?> build)
        where T : class
    {
        // Notepad and Excel like to begin a file with a byte order mark.
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
        catch (JsonException broken)
        {
            Report(new InputPlace((int)(broken.LineNumber ?? 0) + 1, string.Empty), string.Empty, InputTexts.BrokenJson);
            return new(null, Problems);
        }

        if (root.Kind != JsonValueKind.Object)
        {
            Report(root.Where, string.Empty, InputTexts.RootIsNoObject);
            return new(null, Problems);
        }

        var value = build(new InputEntry(this, root, subject: null));
        return IsClean ? new(value, []) : new(null, Problems);
    }
}
