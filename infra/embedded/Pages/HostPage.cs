using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Embedded.Pages;

/// <summary>The frame of the host's own pages: no script, nothing from elsewhere, readable on a phone.</summary>
/// <param name="pages">The pages its head leads to.</param>
internal sealed class HostPage(HostPageSet pages)
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#1c2733;--soft:#5b6b7b;--line:#d9e0e7;--paper:#fff;--ground:#f3f6f8;--accent:#0b6e4f}
        @media(prefers-color-scheme:dark){:root{
        --ink:#e6edf3;--soft:#9fb0c0;--line:#31404e;--paper:#17212b;--ground:#0f161d;--accent:#5cc8a1}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
        header,main{max-width:60rem;margin:0 auto;padding:.75rem 1rem}
        nav{display:flex;flex-wrap:wrap;gap:1rem}
        a{color:var(--accent)}
        h1{font-size:1.4rem;margin:.5rem 0 1rem;overflow-wrap:anywhere}
        h2{font-size:1.1rem;margin:1.5rem 0 .5rem}
        .card{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:1rem;margin:0 0 1rem}
        .card>:first-child{margin-top:0}.card>:last-child{margin-bottom:0}
        .list{list-style:none;margin:0;padding:0}
        .list li{border-bottom:1px solid var(--line);padding:.6rem 0;overflow-wrap:anywhere}
        .list li:last-child{border-bottom:0}
        .soft{color:var(--soft);font-size:.9rem}
        .big{font-size:1.5rem;font-weight:600;margin:0}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}
        dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
        form{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0 0}
        button,input{font:inherit;padding:.6rem 1rem;border-radius:.4rem;border:1px solid var(--accent)}
        button{background:var(--accent);color:var(--paper);cursor:pointer}
        button:disabled{opacity:.4}
        input{flex:1;min-width:10rem;background:var(--paper);color:var(--ink)}
        iframe{width:100%;height:75vh;border:1px solid var(--line);border-radius:.5rem;background:#fff}
        pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;font-size:.9rem}
        """;

    private static readonly Markup Refresh = Markup.Of($"<meta http-equiv=\"refresh\" content=\"3\">");

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
            + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <param name="refresh">Whether the browser is to load the page again after some seconds.</param>
    public Task WriteAsync(HttpContext http, string title, Markup body, bool refresh = false)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.ContentType = "text/html; charset=utf-8";
        var page = Markup.Of($"""
            <!doctype html>
            <html lang="vi">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            {(refresh ? Refresh : Markup.Empty)}<title>{title}</title><style>{new Markup(Style)}</style>
            </head>
            <body>
            <header><nav>
            <a href="{HostPages.StartPath}">Trang đầu</a>
            {Link(pages.Mailbox, HostPages.MailboxPath, "Hộp thư")}
            {Link(pages.TimeMachine, HostPages.TimePath, "Cỗ máy thời gian")}
            </nav></header>
            <main><h1>{title}</h1>
            {body}
            </main>
            </body>
            </html>
            """);
        return http.Response.WriteAsync(page.Text, http.RequestAborted);
    }

    private static Markup Link(bool exists, string path, string text) =>
        exists ? Markup.Of($"<a href=\"{path}\">{text}</a>") : Markup.Empty;
}
