using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Embedded.Pages;

/// <summary>The first page after a start: the state of the host, and links to the mailbox, the time machine and the listed pages.</summary>
internal sealed class StartPage(HostPage frame, HostPageSet set, ListedPages listed, HostStatus status)
{
    public Task ShowAsync(HttpContext http)
    {
        var pages = Markup.Each(listed.All, page => Markup.Of($"<li><a href=\"{page.Address}\">{page.Name}</a></li>"));
        var lines = Markup.Each(status.Lines, line => Markup.Of($"<dt>{line.Label}</dt><dd>{line.Value}</dd>"));
        var warnings = Markup.Each(status.Warnings, warning => Markup.Of($"<p>{warning}</p>"));
        return frame.WriteAsync(http, "Ứng dụng đang chạy trên máy này", Markup.Of($"""
            <div class="card"><dl>{lines}</dl></div>
            <div class="card"><ul class="list">
            {Item(set.Mailbox, HostPages.MailboxPath, "Hộp thư", "mọi thư ứng dụng đã gửi")}
            {Item(set.TimeMachine, HostPages.TimePath, "Cỗ máy thời gian", "xem và dời giờ của trường")}
            {pages}
            </ul></div>
            {warnings}
            """));
    }

    private static Markup Item(bool exists, string path, string text, string remark) =>
        exists ? Markup.Of($"<li><a href=\"{path}\">{text}</a> <span class=\"soft\">{remark}</span></li>") : Markup.Empty;
}
