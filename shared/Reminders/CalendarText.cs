using System.Buffers;
using System.Text;

namespace BinhHoa2.Shared.Reminders;

/// <summary>Writes the lines of a calendar file (RFC 5545): folded at 75 octets, texts escaped, CRLF at the end of each.</summary>
internal sealed class CalendarText
{
    private const int LineOctets = 75;
    private static readonly SearchValues<char> Special = SearchValues.Create("\\;,\n");

    private readonly ArrayBufferWriter<byte> bytes = new(1024);

    /// <summary>A property whose value is written as it is: a date, a name of the format's own, an id.</summary>
    public CalendarText Add(string name, string value)
    {
        AddLine($"{name}:{value}");
        return this;
    }

    /// <summary>A property whose value is text for people.</summary>
    public CalendarText AddText(string name, string value) => Add(name, value.AsSpan().ContainsAny(Special) ? Escape(value) : value);

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    private void AddLine(string line)
    {
        var octets = Encoding.UTF8.GetBytes(line).AsSpan();
        var room = LineOctets;
        while (octets.Length > room)
        {
            // Never inside a character: its second and later bytes begin with the bits 10.
            var cut = room;
            while ((octets[cut] & 0xC0) == 0x80)
            {
                cut--;
            }

            bytes.Write(octets[..cut]);
            bytes.Write("\r\n "u8);
            octets = octets[cut..];
            room = LineOctets - 1;
        }

        bytes.Write(octets);
        bytes.Write("\r\n"u8);
    }
}
