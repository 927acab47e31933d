using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Embedded.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Start;

/// <summary>What the console shows once the app serves: where to look, what time it is, what to mind.</summary>
internal static class ConsoleGreeting
{
    public static void Print(TextWriter console, EmbeddedHost host, PreparedHost prepared, IServiceProvider services)
    {
        (string Label, string Value)[] lines =
        [
            ("Trang đầu", Address(host, HostPages.StartPath)),
            ("Hộp thư", Address(host, HostPages.MailboxPath)),
            ("Cỗ máy thời gian", Address(host, HostPages.TimePath)),
            .. services.GetRequiredService<FunctionTable>().KeyedPages.Select(page => ($"Trang {page.Name}", new Uri(host.BaseAddress, KeyedLink.To(page, prepared.Key)).ToString())),
            ("Giờ của trường", SchoolTimeText.Of(prepared.Time)),
            ("Dữ liệu", host.DataFolder),
        ];
        var width = lines.Max(line => line.Label.Length);
        console.WriteLine();
        foreach (var (label, value) in lines)
        {
            console.WriteLine($"  {label.PadRight(width)}  {value}");
        }

        console.WriteLine();
        if (prepared.Storage.IsAzurite)
        {
            console.WriteLine("  Kho dữ liệu là Azurite: để dùng thử. Nó ghi xuống đĩa vài giây một lần; nếu chính nó bị tắt ngang, những giây cuối sẽ mất.");
        }

        console.WriteLine("  Nhấn Ctrl+C để dừng.");
    }

    private static string Address(EmbeddedHost host, string path) => new Uri(host.BaseAddress, path).ToString();
}
