using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Net.Http.Headers;

namespace BinhHoa2.Tests.Desk;

/// <summary>A browser of one person: it keeps the cookies that it is given, whatever their name says about https.</summary>
/// <param name="network">The network address behind the proxy; null for a browser on the machine itself.</param>
internal sealed partial class DeskVisitor(HttpClient http, string? network)
{
    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>The cookies of the last answer as they were sent.</summary>
    public IReadOnlyList<SetCookieHeaderValue> SetCookies { get; private set; } = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<DeskAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<DeskAnswer> HeadAsync(string path) => SendAsync(HttpMethod.Head, path, null);

    public Task<DeskAnswer> PostAsync(string path, params IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields));

    /// <summary>Posts a form with a file.</summary>
    public async Task<DeskAnswer> PostFileAsync(
        string path, IEnumerable<KeyValuePair<string, string>> fields, string field, string name, byte[] file)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (key, value) in fields.Where(f => f.Key != field))
        {
            form.Add(new StringContent(value), key);
        }

        form.Add(new ByteArrayContent(file), field, name);
        return await SendAsync(HttpMethod.Post, path, form);
    }

    /// <summary>Opens a page and posts its form as it is, with what is typed into it.</summary>
    /// <param name="form">Which of the page's forms.</param>
    public async Task<DeskAnswer> SubmitAsync(string path, string form = "form", params (string Name, string Value)[] typed) =>
        await SubmitAsync(await GetAsync(path), form, typed);

    public Task<DeskAnswer> SubmitAsync(DeskAnswer page, string form = "form", params (string Name, string Value)[] typed)
    {
        var found = page.Page.QuerySelector<IHtmlFormElement>(form).ShouldNotBeNull($"{form} in {page.Body}");
        return PostAsync(found.GetAttribute("action")!, FieldsOf(found, typed));
    }

    public static List<KeyValuePair<string, string>> FieldsOf(IElement form, params (string Name, string Value)[] typed) =>
    [
        .. form.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(i => i.Type != "checkbox" && typed.All(t => t.Name != i.Name))
            .Select(i => KeyValuePair.Create(i.Name!, i.Value)),
        .. typed.Select(t => KeyValuePair.Create(t.Name, t.Value)),
    ];

    /// <summary>Asks for a letter.</summary>
    public Task<DeskAnswer> AskAsync(string address) => SubmitAsync("/desk/sign-in", typed: ("email", address));

    private async Task<DeskAnswer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        if (network is not null)
        {
            request.Headers.Add("X-Forwarded-For", network);
        }

        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        using var answer = await http.SendAsync(request, Cancellation);
        SetCookies = answer.Headers.TryGetValues("Set-Cookie", out var values) ? [.. SetCookieHeaderValue.ParseList([.. values])] : [];
        foreach (var cookie in SetCookies)
        {
            if (cookie.Value.Length == 0)
            {
                Cookies.Remove(cookie.Name.Value!);
            }
            else
            {
                Cookies[cookie.Name.Value!] = cookie.Value.Value!;
            }
        }

        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        var page = await new HtmlParser().ParseDocumentAsync(body, Cancellation);
        return new DeskAnswer(answer.StatusCode, answer.Headers.Location?.OriginalString, body, page);
    }

    /// <summary>A page without the values that differ with every opening.</summary>
    public static string WithoutNonce(string page) => Nonce().Replace(page, "value=\"\"");

    [GeneratedRegex("value=\"[0-9]+\\.[A-Za-z0-9_-]+\"", RegexOptions.None, 1000)]
    private static partial Regex Nonce();
}
