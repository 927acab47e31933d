using System.Globalization;
using System.Text;

namespace BinhHoa2.Tests.Feeds;

/// <summary>
/// Reads a calendar by the rules of RFC 5545 alone, without the library that writes it: lines end with CRLF and are unfolded, properties
/// have parameters, texts are escaped.
/// </summary>
internal sealed record PlainCalendar(IReadOnlyDictionary<string, string> Properties, IReadOnlyList<PlainCalendar.Event> Events)
{
    internal sealed record Event(string Uid, DateOnly First, DateOnly Last, string Summary, int Sequence);

    public static PlainCalendar Parse(byte[] file)
    {
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(file);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("BEGIN:VCALENDAR");
        lines[^1].ShouldBe("END:VCALENDAR");

        var open = new Stack<string>();
        var (properties, events) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<Event>());
        var current = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var colon = ColonOf(line);
            var (name, value) = (line[..colon].Split(';')[0], line[(colon + 1)..]);
            switch (name)
            {
                case "BEGIN":
                    open.Push(value);
                    current = value == "VEVENT" ? new(StringComparer.Ordinal) : current;
                    break;
                case "END":
                    open.Pop().ShouldBe(value);
                    if (value == "VEVENT")
                    {
                        events.Add(EventOf(current));
                    }

                    break;
                default:
                    var place = open.Peek() == "VEVENT" ? current : properties;
                    if (open.Peek() is "VEVENT" or "VCALENDAR")
                    {
                        place.Add(name, TextOf(value));
                    }

                    break;
            }
        }

        open.ShouldBeEmpty();
        return new PlainCalendar(properties, events);
    }

    // A colon inside a quoted parameter is not the one before the value.
    private static int ColonOf(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            quoted ^= line[i] == '"';
            if (line[i] == ':' && !quoted)
            {
                return i;
            }
        }

        throw new FormatException($"No property: {line}");
    }

    private static Event EventOf(Dictionary<string, string> properties)
    {
        properties.ShouldContainKey("DTSTAMP");
        return new Event(
            properties["UID"],
            Day(properties["DTSTART"]),
            Day(properties["DTEND"]).AddDays(-1),
            properties["SUMMARY"],
            int.Parse(properties.GetValueOrDefault("SEQUENCE", "0"), CultureInfo.InvariantCulture));
    }

    private static DateOnly Day(string value) => DateOnly.ParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture);

    private static string TextOf(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            var escaped = value[i] == '\\' && i + 1 < value.Length;
            var next = escaped ? value[++i] : value[i];
            text.Append(escaped && next is 'n' or 'N' && escaped ? '\n' : next);
        }

        return text.ToString();
    }
}
