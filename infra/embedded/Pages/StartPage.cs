using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Http;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Embedded.Time;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Embedded.Pages;

/// <summary>The first page after a start: school time, and links to the mailbox, the time machine and the keyed pages.</summary>
internal sealed class StartPage(
    HostPage frame, HostPageSet set, FunctionTable functions, TimeMachine time, FunctionKey key, StorageAccount storage)
{
    public Task ShowAsync(HttpContext http)
    {
        var pages = Markup.Each(
            functions.KeyedPages,
            page => Markup.Of(
                $"<li><a href=\"{KeyedLink.To(page, key)}\">{page.Name}</a> <span class=\"soft\">/{page.Route.RawText}</span></li>"));
        return frame.WriteAsync(http, "Ứng dụng đang chạy trên máy này", Markup.Of($"""
            <div class="card"><p class="soft">Giờ của trường</p><p class="big">{SchoolTimeText.Of(time)}</p></div>
            <div class="card"><ul class="list">
            {Item(set.Mailbox, HostPages.MailboxPath, "Hộp thư", "mọi thư ứng dụng đã gửi")}
            {Item(set.TimeMachine, HostPages.TimePath, "Cỗ máy thời gian", "xem và dời giờ của trường")}
            {pages}
            </ul></div>
            {(storage.IsAzurite ? Notice : Markup.Empty)}
            """));
    }

    private static Markup Notice { get; } = Markup.Of($"""
        <p class="soft">Kho dữ liệu là Azurite, để dùng thử: nó ghi xuống đĩa vài giây một lần,
        nếu chính nó bị tắt ngang thì những giây cuối sẽ mất.</p>
        """);

    private static Markup Item(bool exists, string path, string text, string remark) =>
        exists ? Markup.Of($"<li><a href=\"{path}\">{text}</a> <span class=\"soft\">{remark}</span></li>") : Markup.Empty;
}
