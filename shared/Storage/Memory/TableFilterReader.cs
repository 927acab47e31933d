using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BinhHoa2.Shared.Storage.Memory;

/// <summary>Reads a query into a <see cref="TableFilter"/>.</summary>
internal sealed partial class TableFilterReader(string text)
{
    private readonly List<string> tokens = [.. Token().Matches(text).Select(m => m.Value)];
    private int at;

    /// <exception cref="RefusalException">The text is no query.</exception>
    public TableFilter Read() => Or() is var filter && at == tokens.Count ? filter : throw Invalid();

    [GeneratedRegex("""\(|\)|(?:datetime|guid|binary|X)?'(?:[^']|'')*'|[^\s()']+""", RegexOptions.None, 1000)]
    private static partial Regex Token();

    private static RefusalException Invalid() => new(400, "InvalidInput", "One of the request inputs is not valid.");

    private TableFilter Or()
    {
        var left = And();
        while (Take("or"))
        {
            var (first, second) = (left, And());
            left = new TableFilter(
                row => first.Holds(row) || second.Holds(row),
                first.Partitions is { } some && second.Partitions is { } others ? some.Union(others).ToHashSet() : null);
        }

        return left;
    }

    private TableFilter And()
    {
        var left = One();
        while (Take("and"))
        {
            var (first, second) = (left, One());
            left = new TableFilter(row => first.Holds(row) && second.Holds(row), first.Partitions ?? second.Partitions);
        }

        return left;
    }

    private TableFilter One()
    {
        if (Take("not"))
        {
            var negated = One();
            return new TableFilter(row => !negated.Holds(row), Partitions: null);
        }

        if (Take("("))
        {
            var inner = Or();
            return Take(")") ? inner : throw Invalid();
        }

        var (name, comparison, constant) = (Next(), Next(), Constant(Next()));
        return new TableFilter(
            row => Property(row, name) is { } value
                && value.GetType() == constant.GetType()
                && Compares(comparison, Compare(value, constant)),
            (name, comparison, constant) is ("PartitionKey", "eq", string partition) ? new HashSet<string> { partition } : null);
    }

    private bool Take(string token)
    {
        var matches = at < tokens.Count && tokens[at] == token;
        at += matches ? 1 : 0;
        return matches;
    }

    private string Next() => at < tokens.Count ? tokens[at++] : throw Invalid();

    private static bool Compares(string comparison, int order) => comparison switch
    {
        "eq" => order == 0,
        "ne" => order != 0,
        "lt" => order < 0,
        "le" => order <= 0,
        "gt" => order > 0,
        "ge" => order >= 0,
        _ => throw Invalid(),
    };

    private static int Compare(object value, object constant) =>
        value is string text ? string.CompareOrdinal(text, (string)constant) : ((IComparable)value).CompareTo(constant);

    private static object Constant(string token) => token switch
    {
        ['\'', .. var text, '\''] => text.Replace("''", "'", StringComparison.Ordinal),
        _ when token.StartsWith("datetime'", StringComparison.Ordinal) => Moment(token[9..^1]),
        _ when token.StartsWith("guid'", StringComparison.Ordinal) => Guid.Parse(token[5..^1]),
        "true" or "false" => token == "true",
        [.. var number, 'L'] => double.Parse(number, CultureInfo.InvariantCulture),
        _ => double.TryParse(token, CultureInfo.InvariantCulture, out var number) ? number : throw Invalid(),
    };

    private static object? Property(TableRow row, string name)
    {
        switch (name)
        {
            case "PartitionKey": return row.Partition;
            case "RowKey": return row.Key;
            case "Timestamp": return row.Changed;
        }

        if (!row.Properties.TryGetValue(name, out var property))
        {
            return null;
        }

        var (type, value) = property;
        return value.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
            JsonValueKind.Number => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture),
            _ => type switch
            {
                "Edm.DateTime" => Moment(value.GetValue<string>()),
                "Edm.Guid" => Guid.Parse(value.GetValue<string>()),
                "Edm.Int64" => double.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture),
                _ => value.GetValue<string>(),
            },
        };
    }

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
