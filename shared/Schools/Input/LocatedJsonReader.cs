using System.Collections.Immutable;
using System.Text.Json;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>
/// Builds <see cref="LocatedJson"/> from the bytes of a file. The reader tells where a token starts in bytes; lines are
/// counted from one token to the next, so that a file is read once.
/// </summary>
internal ref struct LocatedJsonReader
{
    private readonly ReadOnlySpan<byte> bytes;
    private Utf8JsonReader reader;
    private int countedTo;
    private int line;

    private LocatedJsonReader(ReadOnlySpan<byte> bytes)
    {
        this.bytes = bytes;
        reader = new Utf8JsonReader(bytes);
        line = 1;
    }

    /// <exception cref="JsonException">The bytes are not one JSON value. Its line number counts from 0.</exception>
    public static LocatedJson Read(ReadOnlySpan<byte> utf8)
    {
        var file = new LocatedJsonReader(utf8);
        file.reader.Read();
        var value = file.Value(string.Empty);
        // The reader checks here that nothing follows.
        file.reader.Read();
        return value;
    }

    private LocatedJson Value(string path)
    {
        var where = new InputPlace(LineOfToken(), path);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new(JsonValueKind.Object, where, string.Empty, Members(path), []),
            JsonTokenType.StartArray => new(JsonValueKind.Array, where, string.Empty, [], Items(path)),
            JsonTokenType.String => new(JsonValueKind.String, where, StringOfToken(), [], []),
            JsonTokenType.Number => new(JsonValueKind.Number, where, System.Text.Encoding.UTF8.GetString(reader.ValueSpan), [], []),
            JsonTokenType.True => new(JsonValueKind.True, where, string.Empty, [], []),
            JsonTokenType.False => new(JsonValueKind.False, where, string.Empty, [], []),
            _ => new(JsonValueKind.Null, where, string.Empty, [], []),
        };
    }

    private ImmutableArray<KeyValuePair<string, LocatedJson>> Members(string path)
    {
        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, LocatedJson>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = StringOfToken();
            reader.Read();
            members.Add(new(name, Value(path.Length == 0 ? name : $"{path}.{name}")));
        }

        return members.ToImmutable();
    }

    private ImmutableArray<LocatedJson> Items(string path)
    {
        var items = ImmutableArray.CreateBuilder<LocatedJson>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value($"{path}[{items.Count}]"));
        }

        return items.ToImmutable();
    }

    /// <summary>Half a surrogate pair written as an escape passes the reader's grammar but is no text.</summary>
    private string StringOfToken()
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(exception.Message, path: null, LineOfToken() - 1, bytePositionInLine: null, exception);
        }
    }

    private int LineOfToken()
    {
        var start = (int)reader.TokenStartIndex;
        line += bytes[countedTo..start].Count((byte)'\n');
        countedTo = start;
        return line;
    }
}
