using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BinhHoa2.Embedded.Pages;

/// <summary>HTML that is safe to write out: what is put into it is encoded unless it is markup itself.</summary>
internal readonly record struct Markup(string Text)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static Markup Empty { get; } = new("");

    public static Markup Of(FormattableString html) =>
        new(string.Format(html.Format, Array.ConvertAll(html.GetArguments(), value => (object)Written(value))));

    public static Markup Each<T>(IEnumerable<T> items, Func<T, Markup> write) => new(string.Concat(items.Select(item => write(item).Text)));

    public override string ToString() => Text;

    private static string Written(object? value) => value switch
    {
        Markup markup => markup.Text,
        null => "",
        _ => Encoder.Encode(value.ToString() ?? ""),
    };
}
