using System.Collections.Immutable;
using BinhHoa2.Shared.Mail;

namespace BinhHoa2.Shared.Desk;

/// <summary>What the app could do and is not set up for, as the secretary can pass it on to the operator.</summary>
public static class SetupGaps
{
    /// <param name="scansFiles">Whether uploaded files are scanned for malware.</param>
    public static ImmutableArray<string> Of(MailOptions mail, bool scansFiles)
    {
        var letters = mail switch
        {
            { Provider: MailProvider.Mailbox } =>
                "Thư được ghi vào hộp thư trên máy chủ, không gửi ra ngoài (cài đặt Mail:Provider).",
            { Provider: MailProvider.Smtp } =>
                "Thư gửi qua máy chủ thư của trường, nơi không báo lại: thư bị trả về sau khi gửi không hiện ở đây.",
            { Provider: MailProvider.SendGrid, SendGrid.EventKey: null or "" } =>
                "Chưa nhận tin báo của nơi gửi thư (cài đặt Mail:SendGrid:EventKey), nên không biết thư nào đã đến, thư nào bị trả về.",
            _ => null,
        };
        var files = scansFiles ? null : "Tệp gửi lên chưa được quét mã độc (cài đặt Files:MalwareScan).";
        return [.. new[] { letters, files }.OfType<string>()];
    }
}
