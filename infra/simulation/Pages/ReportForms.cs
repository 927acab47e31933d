using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Simulation.Files;

namespace BinhHoa2.Simulation.Pages;

/// <summary>The forms of a report's page.</summary>
public sealed class ReportForms
{
    private const string ActionField = "action";
    private const string CopyField = "signedCopy";
    private readonly IHtmlDocument page;

    private ReportForms(IHtmlDocument page) => this.page = page;

    /// <summary>Whether it can be issued from this page.</summary>
    public bool MayIssue => FormOf("issue").Any();

    /// <summary>Whether the number is asked for: it is issued and has none yet.</summary>
    public bool AsksForNumber =>
        FormOf("number").Any(f => f.QuerySelector("input[name=documentNumber]")?.GetAttribute("value") is null or "");

    /// <summary>The forms of a page; null when it is no report's.</summary>
    public static ReportForms? In(IHtmlDocument page) =>
        page.QuerySelector($"form input[type=hidden][name={ActionField}]") is null ? null : new ReportForms(page);

    /// <summary>The issue as its button asks for it.</summary>
    public (string Action, FormUrlEncodedContent Content) Issue() => Filled(FormOf("issue").First(), []);

    /// <summary>A line more at the end of the last part but one; null when the page has no parts to edit.</summary>
    public (string Action, FormUrlEncodedContent Content)? AddLine(string line)
    {
        var forms = FormOf("edit").ToList();
        return forms.Count < 2
            ? null
            : Filled(forms[^2], [new("text", $"{forms[^2].QuerySelector<IHtmlTextAreaElement>("textarea")!.Value}\n{line}")]);
    }

    /// <summary>The number and the day.</summary>
    public (string Action, FormUrlEncodedContent Content) Number(string number, DateOnly day) =>
        Filled(FormOf("number").First(), [new("documentNumber", number), new("documentDay", $"{day:yyyy-MM-dd}")]);

    /// <summary>The signed copy; null when it is not asked for on this page.</summary>
    /// <param name="boundary">As for <see cref="MultipartForm"/>.</param>
    public (string Action, MultipartForm Form)? SignedCopy(SmallFile file, string boundary)
    {
        if (page.Forms.FirstOrDefault(f => f.QuerySelector($"input[type=file][name={CopyField}]") is not null) is not { } form)
        {
            return null;
        }

        var filled = new MultipartForm(boundary);
        foreach (var hidden in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
        {
            filled.Add(hidden.Name ?? string.Empty, hidden.Value);
        }

        filled.Add(CopyField, file);
        return (form.GetAttribute(ActionField) ?? string.Empty, filled);
    }

    private IEnumerable<IHtmlFormElement> FormOf(string action) =>
        page.Forms.Where(f => f.QuerySelector($"input[type=hidden][name={ActionField}][value={action}]") is not null);

    private static (string Action, FormUrlEncodedContent Content) Filled(
        IHtmlFormElement form, IEnumerable<KeyValuePair<string, string>> fields) => (
            form.GetAttribute(ActionField) ?? string.Empty,
            new FormUrlEncodedContent(
            [
                .. form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(
                    h => KeyValuePair.Create(h.Name ?? string.Empty, h.Value)),
                .. fields,
            ]));
}
