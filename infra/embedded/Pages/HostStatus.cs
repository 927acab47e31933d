using System.Globalization;
using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Embedded.Time;
using Microsoft.Extensions.Configuration;

namespace BinhHoa2.Embedded.Pages;

/// <summary>What the person who runs the app must know of it, for the console and the start page.</summary>
internal sealed class HostStatus(
    IConfiguration settings, TimeMachine time, StorageAccount storage, DiskSpace disk, DataFolder data)
{
    private const long Megabyte = 1_000_000;

    /// <summary>Each a label and what it is at the moment.</summary>
    public IReadOnlyList<(string Label, string Value)> Lines =>
    [
        ("Giờ của trường", $"{SchoolTimeText.Of(time.SchoolTime.GetUtcNow())}, {Clock}"),
        ("Thư", Letters),
        ("Liên kết trong thư", LinksAddress),
        ("Dữ liệu", data.Path),
        ("Đĩa", $"còn {InMegabytes(disk.Free)} trống"),
    ];

    /// <summary>What is to be done or known besides, a sentence or two each.</summary>
    public IReadOnlyList<string> Warnings => [.. All().OfType<string>()];

    /// <summary>What the links in the letters begin with.</summary>
    public string LinksAddress =>
        settings["Links:BaseAddress"] is { Length: > 0 } given ? given.TrimEnd('/') : $"http://{settings["WEBSITE_HOSTNAME"]}";

    private string Clock => time.Clock is null ? "theo đồng hồ máy" : "đồng hồ ảo: đứng yên cho đến khi được dời";

    private string Letters => settings["Mail:Provider"]?.ToUpperInvariant() switch
    {
        "MAILBOX" => "vào hộp thư trên máy này, không gửi ra ngoài",
        "SMTP" => $"qua máy chủ thư {settings["Mail:Smtp:Host"]}:{settings["Mail:Smtp:Port"] ?? "587"}",
        "SENDGRID" => "qua SendGrid",
        _ => "chưa chọn (Mail:Provider)",
    };

    private bool LacksEventKey =>
        "SendGrid".Equals(settings["Mail:Provider"], StringComparison.OrdinalIgnoreCase)
        && string.IsNullOrEmpty(settings["Mail:SendGrid:EventKey"]);

    private static string InMegabytes(long bytes) =>
        (bytes / Megabyte).ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = "." }) + " MB";

    private IEnumerable<string?> All()
    {
        yield return LacksEventKey
            ? "Chưa đặt Mail:SendGrid:EventKey nên không biết thư nào đã đến nơi, thư nào bị trả lại."
            : null;
        yield return disk.IsFull
            ? $"Đĩa còn dưới {InMegabytes(disk.Minimum)} trống nên chưa nhận câu trả lời, chưa gửi thư. Xin dọn bớt đĩa; không cần "
                + "chạy lại."
            : null;
        yield return storage.IsAzurite
            ? "Kho dữ liệu là Azurite, để dùng thử: nó ghi xuống đĩa vài giây một lần, nếu chính nó bị tắt ngang thì những giây "
                + "cuối sẽ mất."
            : null;
    }
}
