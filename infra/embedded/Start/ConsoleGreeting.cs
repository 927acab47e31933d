using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Embedded.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Start;

/// <summary>The console's text once the app serves: addresses, the state of the host, and what other machines reach.</summary>
internal static class ConsoleGreeting
{
    public static void Print(TextWriter console, EmbeddedHost host)
    {
        var services = host.Services;
        var status = services.GetRequiredService<HostStatus>();
        (string Label, string Value)[] lines =
        [
            ("Trang đầu", Address(host, services.GetRequiredService<HostPageKey>().AddressOf(HostPages.StartPath))),
            .. services.GetRequiredService<ListedPages>().All.Select(page => (page.Name, Address(host, page.Address))),
            .. status.Lines,
        ];
        var width = lines.Max(line => line.Label.Length);
        console.WriteLine();
        foreach (var (label, value) in lines)
        {
            console.WriteLine($"  {label.PadRight(width)}  {value}");
        }

        console.WriteLine();
        foreach (var sentence in (string[])[.. Reachable(host, status.LinksAddress), .. status.Warnings, "Nhấn Ctrl+C để dừng."])
        {
            console.WriteLine($"  {sentence}");
        }
    }

    /// <summary>What other machines reach; nothing where only this one is served.</summary>
    private static IEnumerable<string> Reachable(EmbeddedHost host, string linksAddress)
    {
        var endPoints = host.Services.GetRequiredService<ListenAddresses>().BeyondLoopback;
        if (endPoints.Count == 0)
        {
            yield break;
        }

        yield return $"Máy khác kết nối được qua {string.Join(", ", endPoints)} (http, không mã hóa): các trang sau liên kết trong thư "
            + "và các trang cần khóa. Trang đầu, hộp thư và cỗ máy thời gian chỉ mở được trên máy này.";
        yield return $"Liên kết trong thư bắt đầu bằng {linksAddress}."
            + (Uri.TryCreate(linksAddress, UriKind.Absolute, out var links) && links.IsLoopback
                ? $" Vì vậy máy khác không mở được các liên kết đó. Xin đặt Links:BaseAddress, ví dụ --Links:BaseAddress "
                    + $"http://TÊN-MÁY:{links.Port}"
                : "");
    }

    private static string Address(EmbeddedHost host, string path) => new Uri(host.BaseAddress, path).ToString();
}
