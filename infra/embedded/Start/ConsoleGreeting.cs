using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Embedded.Http;
using BinhHoa2.Embedded.Pages;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Embedded.Time;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Start;

/// <summary>The console's text once the app serves: addresses, school time, and the limits of Azurite.</summary>
internal static class ConsoleGreeting
{
    public static void Print(TextWriter console, EmbeddedHost host)
    {
        var pages = host.Services.GetRequiredService<FunctionTable>().KeyedPages;
        var key = host.Services.GetRequiredService<FunctionKey>();
        (string Label, string Value)[] lines =
        [
            ("Trang đầu", Address(host, host.Services.GetRequiredService<HostPageKey>().AddressOf(HostPages.StartPath))),
            .. pages.Select(page => ($"Trang {page.Name}", Address(host, KeyedLink.To(page, key)))),
            ("Giờ của trường", SchoolTimeText.Of(host.Services.GetRequiredService<TimeMachine>())),
            ("Dữ liệu", host.DataFolder),
        ];
        var width = lines.Max(line => line.Label.Length);
        console.WriteLine();
        foreach (var (label, value) in lines)
        {
            console.WriteLine($"  {label.PadRight(width)}  {value}");
        }

        console.WriteLine();
        if (host.Services.GetRequiredService<StorageAccount>().IsAzurite)
        {
            console.WriteLine(
                "  Kho dữ liệu là Azurite: để dùng thử. Nó ghi xuống đĩa vài giây một lần; "
                + "nếu chính nó bị tắt ngang, những giây cuối sẽ mất.");
        }

        console.WriteLine("  Nhấn Ctrl+C để dừng.");
    }

    private static string Address(EmbeddedHost host, string path) => new Uri(host.BaseAddress, path).ToString();
}
