using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BinhHoa2.Simulation.Basis;

namespace BinhHoa2.Simulation.Pages;

/// <summary>
/// Opens links and posts forms as a browser on a phone does. Links in the letters have the school's public name; here they
/// are opened on the machine the app runs on, with the same path and query.
/// </summary>
public sealed class Browser : IDisposable
{
    private readonly SocketsHttpHandler handler;
    private readonly HttpClient http;
    private readonly HtmlParser parser = new();
    private readonly Uri host;

    /// <param name="host">Where the app listens.</param>
    public Browser(Uri host)
    {
        this.host = host;
        handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };
        http = new HttpClient(handler, disposeHandler: false);
        http.DefaultRequestHeaders.UserAgent.ParseAdd(
            "Mozilla/5.0 (Linux; Android 11; SM-A125F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/95.0 Mobile Safari/537.36");
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("vi-VN,vi;q=0.9");
    }

    /// <summary>Opens a link.</summary>
    /// <param name="who">The person who opens it, for the error message.</param>
    /// <exception cref="SimulationException">The response is not a page.</exception>
    public async Task<IHtmlDocument> OpenAsync(string link, string who, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(OnHost(link), cancellation);
        return await ReadAsync(answer, who, cancellation);
    }

    /// <summary>As the other, for a link that may be closed.</summary>
    /// <returns>Null when the page says that the link no longer opens.</returns>
    public async Task<IHtmlDocument?> TryOpenAsync(string link, string who, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(OnHost(link), cancellation);
        return answer.StatusCode is HttpStatusCode.Gone or HttpStatusCode.Forbidden ? null : await ReadAsync(answer, who, cancellation);
    }

    /// <summary>Sends a filled-in form whose answer is a page to look at.</summary>
    /// <exception cref="SimulationException">The response is not a page.</exception>
    public async Task<IHtmlDocument> ShowAsync(string page, string action, HttpContent content, string who, CancellationToken cancellation)
    {
        using var answer = await http.PostAsync(OnHost(new Uri(OnHost(page), action).PathAndQuery), content, cancellation);
        return await ReadAsync(answer, who, cancellation);
    }

    /// <summary>Sends a filled-in form.</summary>
    /// <returns>The address of the page after the redirect.</returns>
    /// <exception cref="SimulationException">The form was not accepted.</exception>
    public async Task<string> SendAsync(string page, string action, MultipartForm form, string who, CancellationToken cancellation)
    {
        using var content = form.Content();
        return await SendAsync(page, action, content, who, cancellation);
    }

    /// <summary>As the other, for any kind of form.</summary>
    public async Task<string> SendAsync(string page, string action, HttpContent content, string who, CancellationToken cancellation)
    {
        var target = new Uri(OnHost(page), action);
        using var answer = await http.PostAsync(OnHost(target.PathAndQuery), content, cancellation);
        if (answer.StatusCode != HttpStatusCode.SeeOther || answer.Headers.Location is not { } next)
        {
            throw new SimulationException(
                $"{who} gửi trả lời và nhận {(int)answer.StatusCode} thay vì "
                    + $"303.{ReasonIn(await answer.Content.ReadAsStringAsync(cancellation))}");
        }

        return new Uri(target, next).PathAndQuery;
    }

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    private async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer, string who, CancellationToken cancellation)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            throw new SimulationException(
                $"{who} mở liên kết và nhận {(int)answer.StatusCode} {answer.Content.Headers.ContentType?.MediaType} thay vì một "
                    + $"trang.{ReasonIn(text)}");
        }

        return await parser.ParseDocumentAsync(text, cancellation);
    }

    private Uri OnHost(string link) =>
        new(host, Uri.TryCreate(link, UriKind.Absolute, out var absolute) && !absolute.IsFile ? absolute.PathAndQuery : link);

    /// <summary>The reason the page gives, if it is a page.</summary>
    private string ReasonIn(string text)
    {
        var page = parser.ParseDocument(text);
        var reason = (page.QuerySelector("[role=alert]") ?? page.QuerySelector("h1"))?.TextContent ?? text;
        reason = string.Join(' ', reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return reason.Length == 0 ? string.Empty : $" Trang trả lời: {reason[..Math.Min(reason.Length, 300)]}";
    }
}
