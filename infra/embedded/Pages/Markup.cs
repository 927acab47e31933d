using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BinhHoa2.Embedded.Pages;

/// <summary>HTML that is safe to write out: what is put into it is encoded unless it is markup itself.</summary>
internal readonly record struct Markup(string Text)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static Markup Empty { get; } = new("");

    public static Markup Of(FormattableString html) => new(html.ToString(new EncodingFormat()));

    public static Markup Each<T>(IEnumerable<T> items, Func<T, Markup> write) =>
        new(string.Concat(items.Select(item => write(item).Text)));

    public override string ToString() => Text;

    /// <summary>Writes each value in the format the text asks for, encoded.</summary>
    private sealed class EncodingFormat : IFormatProvider, ICustomFormatter
    {
        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
        {
            null => "",
            Markup markup => markup.Text,
            IFormattable value => Encoder.Encode(value.ToString(format, formatProvider: null)),
            _ => Encoder.Encode(arg.ToString() ?? ""),
        };
    }
}
