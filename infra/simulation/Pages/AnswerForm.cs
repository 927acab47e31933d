using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Files;

namespace BinhHoa2.Simulation.Pages;

/// <summary>A form of the reply page about one activity: it asks how the work stands, or takes evidence of who takes part.</summary>
public sealed partial class AnswerForm
{
    private const string StatusField = "status";
    private const string NoteField = "note";
    private const string DateField = "date";
    private const string FilesField = "files";
    private const string PupilsField = "pupils";
    private const string ExtendField = "extend";
    private const string HelperField = "helper";
    private const string NewDateField = "newDate";
    private readonly IHtmlFormElement form;

    private AnswerForm(IHtmlFormElement form, string activity)
    {
        this.form = form;
        Activity = activity;
        Whose = form.Owner?.QuerySelectorAll(".who strong") is [.., var last] ? last.TextContent.Trim() : string.Empty;
        var block = form.Closest("article") ?? form.Closest("section") ?? form.Closest("li") ?? form.ParentElement;
        Title = block?.QuerySelector("h1, h2, h3, h4")?.TextContent.Trim() is { Length: > 0 } heading ? heading : activity;
        Due = DuePattern().Match(block?.TextContent ?? string.Empty) is { Success: true } due
            && DateOnly.TryParseExact(due.Groups["day"].Value, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : null;
    }

    /// <summary>The activity's id, from the hidden field.</summary>
    public string Activity { get; }

    /// <summary>The person whose work the page shows, by name; empty when it names no one.</summary>
    public string Whose { get; }

    /// <summary>What the page calls the activity.</summary>
    public string Title { get; }

    /// <summary>The day it is due, if the page says.</summary>
    public DateOnly? Due { get; }

    /// <summary>Whether it asks only if something was kept up, not when it was done.</summary>
    public bool IsAttestation => !IsContribution && !TakesDay;

    /// <summary>Whether it takes evidence and asks for no answer.</summary>
    public bool IsContribution => form.QuerySelector($"input[type=radio][name={StatusField}]") is null;

    private bool TakesDay => form.QuerySelector($"[name={DateField}]") is not null;

    public string Nonce => Value("nonce");

    /// <summary>Where the form goes; relative to the page.</summary>
    public string Action => form.GetAttribute("action") ?? string.Empty;

    /// <summary>All the forms of a page about activities.</summary>
    public static IReadOnlyList<AnswerForm> In(IHtmlDocument page) =>
        [.. page.Forms
            .Where(
                f => string.Equals(f.Method, "post", StringComparison.OrdinalIgnoreCase)
                    && f.QuerySelector($"[name={FilesField}]") is not null)
            .Select(f => (Form: f, Activity: f.QuerySelector("input[name=activity]")?.GetAttribute("value")))
            .Where(f => !string.IsNullOrEmpty(f.Activity))
            .Select(f => new AnswerForm(f.Form, f.Activity!))];

    /// <summary>Whether a page says that work which was its person's was given to another.</summary>
    public static bool HasGivenAway(IHtmlDocument page) =>
        page.Body?.TextContent.Contains("đã giao việc này cho người khác", StringComparison.Ordinal) == true;

    /// <summary>
    /// Fills the form in: hidden fields as they are, one choice, the note, the day within what the date field allows, the files.
    /// </summary>
    /// <exception cref="SimulationException">The form does not offer the choice, or lacks a field.</exception>
    public MultipartForm Fill(
        string boundary, Answer answer, string note, DateOnly effective, IReadOnlyList<SmallFile> files, DateOnly? askedUntil = null,
        bool asksHelper = false)
    {
        if (!Offers(answer))
        {
            throw new SimulationException($"Biểu mẫu của việc “{Title}” không có lựa chọn {answer}.");
        }

        foreach (var field in new[] { NoteField, FilesField })
        {
            if (form.QuerySelector($"[name={field}]") is null)
            {
                throw new SimulationException($"Biểu mẫu của việc “{Title}” thiếu ô “{field}”.");
            }
        }

        var filled = new MultipartForm(boundary);
        foreach (var hidden in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
        {
            filled.Add(hidden.Name ?? string.Empty, hidden.Value);
        }

        if (!IsContribution)
        {
            filled.Add(StatusField, answer.ToString());
        }

        filled.Add(NoteField, note);
        if (TakesDay)
        {
            filled.Add(DateField, $"{Allowed(effective):yyyy-MM-dd}");
        }

        if (files.Any(f => f.ContentType.StartsWith("image/", StringComparison.Ordinal))
            && form.QuerySelector($"[name={PupilsField}]") is not null)
        {
            filled.Add(PupilsField, "None");
        }

        if (askedUntil is { } until)
        {
            filled.Add(ExtendField, "1");
            filled.Add(NewDateField, $"{until:yyyy-MM-dd}");
        }

        if (asksHelper && form.QuerySelector($"[name={HelperField}]") is not null)
        {
            filled.Add(HelperField, "1");
        }

        if (files.Count == 0)
        {
            filled.AddNoFile(FilesField);
        }

        foreach (var file in files)
        {
            filled.Add(FilesField, file);
        }

        return filled;
    }

    public bool Offers(Answer answer) => answer == Answer.Contribution
        ? IsContribution
        : form.QuerySelector($"input[type=radio][name={StatusField}][value={answer}]") is not null;

    /// <summary>The day, moved into the range of the date field, as a browser would.</summary>
    public DateOnly Allowed(DateOnly day)
    {
        var field = form.QuerySelector($"input[name={DateField}]");
        return Bound(field, "min") is { } min && day < min ? min
            : Bound(field, "max") is { } max && day > max ? max
            : day;
    }

    /// <summary>
    /// A day so many days after the first one that can be asked for instead of the due date; null when the page takes none or the
    /// school year ends before.
    /// </summary>
    public DateOnly? Later(int days)
    {
        var field = form.QuerySelector($"input[name={NewDateField}]");
        return Bound(field, "min") is { } min && min.AddDays(days) is var day && (Bound(field, "max") is not { } max || day <= max)
            ? day
            : null;
    }

    private static DateOnly? Bound(IElement? field, string name) =>
        DateOnly.TryParseExact(field?.GetAttribute(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private string Value(string name) => form.QuerySelector($"input[name={name}]")?.GetAttribute("value") ?? string.Empty;

    [GeneratedRegex(
        @"([Hh]ạn|chậm nhất)[^\d]{0,40}(?<day>\d{1,2}/\d{1,2}/\d{4})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DuePattern();
}
