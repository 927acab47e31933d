using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace BinhHoa2.Tests.Infrastructure;

/// <summary>A form as a mail scanner fills it in: the first of every choice, something in every field, hidden ones as they are.</summary>
internal static class FilledForm
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(IElement form)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name]"))
        {
            var name = field.GetAttribute("name")!;
            var value = field is IHtmlInputElement input ? ValueOf(input) : "scanner";
            var isChosen = field is IHtmlInputElement { Type: "radio" } && fields.Any(f => f.Key == name);
            if (value is not null && !isChosen)
            {
                fields.Add(new(name, value));
            }
        }

        return fields;
    }

    private static string? ValueOf(IHtmlInputElement input) => input.Type switch
    {
        "hidden" or "radio" or "checkbox" => input.Value,
        "date" => input.Value.Length > 0 ? input.Value : input.Maximum,
        "file" => null,
        _ => "scanner",
    };
}
