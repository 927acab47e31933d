using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using MimeKit;

namespace BinhHoa2.Embedded.Pages;

/// <summary>Shows the mails the app has sent into the mailbox.</summary>
internal sealed class MailboxPages(HostPage frame, Mailbox mailbox)
{
    private const int PerPage = 100;

    public async Task ListAsync(HttpContext http)
    {
        var words = http.Request.Query["q"].ToString().Trim();
        var mails = (await mailbox.ListAsync(http.RequestAborted)).Where(mail => words.Length == 0 || mail.Matches(words)).ToList();
        var pages = Math.Max(1, (mails.Count + PerPage - 1) / PerPage);
        var page = int.TryParse(http.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? Math.Clamp(asked, 1, pages)
            : 1;
        var lines = Markup.Each(mails.Skip((page - 1) * PerPage).Take(PerPage), mail => Markup.Of($"""
            <li><a href="{Address(mail.File)}">{mail.Subject}</a><br>
            <span class="soft">{mail.Date:dd/MM/yyyy HH:mm} · gửi {mail.To}</span></li>
            """));
        var list = mails.Count > 0
            ? Markup.Of($"<ul class=\"list\">{lines}</ul>")
            : Markup.Of($"<p class=\"soft\">Chưa có thư nào.</p>");
        await frame.WriteAsync(http, $"Hộp thư: {mails.Count} thư", Markup.Of($"""
            <form method="get" class="card">
            <input name="q" value="{words}" placeholder="Tìm theo người nhận hoặc tiêu đề" aria-label="Tìm thư"><button>Tìm</button>
            </form>
            <div class="card">{list}</div>
            {Pager(page, pages, words)}
            """));
    }

    public Task ShowAsync(HttpContext http) => WithMailAsync(http, (file, mail) =>
    {
        var path = Address(file);
        var parts = Markup.Each(
            mail.Attachments.Select((part, index) => (Name: Name(part), Index: index)),
            part => Markup.Of($"<li><a href=\"{path}/attachments/{part.Index}\">{part.Name}</a></li>"));
        var headers = Markup.Each(mail.Headers, header => Markup.Of($"<dt>{header.Field}</dt><dd>{header.Value}</dd>"));
        var attachments = parts.Text.Length > 0
            ? Markup.Of($"<h2>Tệp đính kèm</h2><div class=\"card\"><ul class=\"list\">{parts}</ul></div>")
            : Markup.Empty;
        var content = mail.HtmlBody is not null
            ? Markup.Of($"<iframe title=\"Nội dung thư\" sandbox=\"{MailHtml.Sandbox}\" src=\"{path}/html\"></iframe>")
            : Markup.Empty;
        return frame.WriteAsync(http, mail.Subject ?? "(không có tiêu đề)", Markup.Of($"""
            <div class="card"><dl>
            <dt>Từ</dt><dd>{mail.From.ToString(encode: false)}</dd>
            <dt>Đến</dt><dd>{mail.To.ToString(encode: false)}</dd>
            <dt>Lúc</dt><dd>{mail.Date:dd/MM/yyyy HH:mm zzz}</dd>
            </dl></div>
            {attachments}
            {content}
            <h2>Bản chữ</h2><div class="card"><pre>{mail.TextBody ?? "(thư này không có bản chữ)"}</pre></div>
            <h2>Tiêu đề kỹ thuật</h2><div class="card soft"><dl>{headers}</dl></div>
            <p><a href="{path}/source">Tải tệp .eml</a></p>
            """));
    });

    public Task HtmlAsync(HttpContext http) => WithMailAsync(http, (_, mail) =>
    {
        http.Response.Headers.ContentSecurityPolicy = MailHtml.Policy;
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(MailHtml.ForFrame(mail.HtmlBody ?? ""), http.RequestAborted);
    });

    public Task SourceAsync(HttpContext http)
    {
        if (mailbox.Find(FileName(http)) is not { } path)
        {
            return NotFoundAsync(http);
        }

        Download(http, Path.GetFileName(path));
        return http.Response.SendFileAsync(path, http.RequestAborted);
    }

    public Task AttachmentAsync(HttpContext http) => WithMailAsync(http, async (_, mail) =>
    {
        var number = int.Parse((string)http.GetRouteValue("number")!, CultureInfo.InvariantCulture);
        if (mail.Attachments.ElementAtOrDefault(number) is not { } part)
        {
            await NotFoundAsync(http);
            return;
        }

        Download(http, Name(part));
        if (part is MimePart { Content: { } content })
        {
            await content.DecodeToAsync(http.Response.Body, http.RequestAborted);
        }
        else
        {
            await part.WriteToAsync(http.Response.Body, http.RequestAborted);
        }
    });

    private static string Address(string file) => $"{HostPages.MailboxPath}/{Uri.EscapeDataString(file)}";

    private static string? FileName(HttpContext http) => http.GetRouteValue("file") as string;

    private static string Name(MimeEntity part) => part.ContentDisposition?.FileName ?? part.ContentType.Name ?? "tep-dinh-kem";

    private static Markup Pager(int page, int pages, string words)
    {
        var search = words.Length > 0 ? "&q=" + Uri.EscapeDataString(words) : "";
        var newer = page > 1 ? Markup.Of($"<a href=\"?page={page - 1}{search}\">Mới hơn</a> · ") : Markup.Empty;
        var older = page < pages ? Markup.Of($" · <a href=\"?page={page + 1}{search}\">Cũ hơn</a>") : Markup.Empty;
        return pages > 1 ? Markup.Of($"<p>{newer}Trang {page}/{pages}{older}</p>") : Markup.Empty;
    }

    private static void Download(HttpContext http, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.ContentType = "application/octet-stream";
    }

    private Task NotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return frame.WriteAsync(
            http,
            "Không có thư này",
            Markup.Of($"<p>Thư không còn trong hộp thư. <a href=\"{HostPages.MailboxPath}\">Về hộp thư</a></p>"));
    }

    private async Task WithMailAsync(HttpContext http, Func<string, MimeMessage, Task> show)
    {
        if (mailbox.Find(FileName(http)) is not { } path)
        {
            await NotFoundAsync(http);
            return;
        }

        using var mail = await MimeMessage.LoadAsync(path, http.RequestAborted);
        await show(Path.GetFileName(path), mail);
    }
}
