using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Simulation.Basis;

namespace BinhHoa2.Simulation.Pages;

/// <summary>The form of the page that asks for a directive on another person's request.</summary>
public sealed class DirectiveForm
{
    private const string ChoiceField = "choice";
    private const string TextField = "text";
    private const string DateField = "newDate";
    private const string HelperField = "helper";
    private readonly IHtmlFormElement form;

    private DirectiveForm(IHtmlFormElement form, string title) => (this.form, Title) = (form, title);

    /// <summary>What the page calls the activity.</summary>
    public string Title { get; }

    /// <summary>Where the form goes; relative to the page.</summary>
    public string Action => form.GetAttribute("action") ?? string.Empty;

    /// <summary>The day asked for, as the page fills it in; empty when none was.</summary>
    public string AskedUntil => form.QuerySelector($"input[name={DateField}]")?.GetAttribute("value") ?? string.Empty;

    /// <summary>The form of a page; null when it has none.</summary>
    public static DirectiveForm? In(IHtmlDocument page) =>
        page.Forms.FirstOrDefault(
            f => string.Equals(f.Method, "post", StringComparison.OrdinalIgnoreCase)
                && f.QuerySelector($"input[type=radio][name={ChoiceField}]") is not null) is { } form
            ? new DirectiveForm(form, page.QuerySelector("article h2")?.TextContent.Trim() ?? string.Empty)
            : null;

    /// <summary>The form of the page that shows an answer before it is sent, as its button sends it, and where it goes.</summary>
    /// <exception cref="SimulationException">The page has none.</exception>
    public static (string Action, FormUrlEncodedContent Content) Confirmation(IHtmlDocument page)
    {
        var confirmation = page.QuerySelector<IHtmlFormElement>("form.confirm")
            ?? throw new SimulationException("Trang không có biểu mẫu xác nhận ý kiến.");
        return (
            confirmation.GetAttribute("action") ?? string.Empty,
            new FormUrlEncodedContent(confirmation.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(
                h => KeyValuePair.Create(h.Name ?? string.Empty, h.Value))));
    }

    /// <summary>
    /// A day for the new date: so many days before the one asked for, or after the first one allowed when none was asked for; as the
    /// page's date field allows, and never the day that the work is due anyway.
    /// </summary>
    public string Another(int days)
    {
        var min = Day(form.QuerySelector($"input[name={DateField}]")?.GetAttribute("min"));
        var day = Day(AskedUntil)?.AddDays(-days) ?? min?.AddDays(days);
        day = day < min ? min : day;
        var page = form.Owner?.Body?.TextContent ?? string.Empty;
        var isDue = page.Contains($"{day:dd'/'MM'/'yyyy}", StringComparison.Ordinal);
        return day is null ? string.Empty : $"{day.Value.AddDays(isDue ? 1 : 0):yyyy-MM-dd}";
    }

    /// <summary>The people who can be named to help, by the value of their choice.</summary>
    public IReadOnlyList<string> Helpers =>
        [.. form.QuerySelectorAll<IHtmlOptionElement>($"select[name={HelperField}] option").Select(o => o.Value).Where(v => v.Length > 0)];

    /// <summary>Whether it is asked to give the work to another, and if so, whether there are people to choose from.</summary>
    public bool? MayReassign => Offers("Reassigned") ? Helpers.Count > 0 : null;

    /// <summary>
    /// Fills the form in as a browser sends it: hidden fields as they are, one choice, the words, the new date.
    /// </summary>
    /// <exception cref="SimulationException">The form does not offer the choice.</exception>
    /// <param name="helper">The person who is named to help; empty for none.</param>
    public FormUrlEncodedContent Fill(string choice, string text, string newDate, string helper = "")
    {
        if (!Offers(choice))
        {
            throw new SimulationException($"Trang cho ý kiến về việc “{Title}” không có lựa chọn {choice}.");
        }

        return new FormUrlEncodedContent(
        [
            .. form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(
                h => KeyValuePair.Create(h.Name ?? string.Empty, h.Value)),
            new(ChoiceField, choice),
            new(TextField, text),
            new(DateField, newDate),
            new(HelperField, helper),
        ]);
    }

    private bool Offers(string choice) => form.QuerySelector($"input[type=radio][name={ChoiceField}][value={choice}]") is not null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
