namespace BinhHoa2.Shared.Files;

/// <summary>What a page says of the scan for malware.</summary>
internal static class ScanTexts
{
    /// <summary>The mark of a file in which malware was found.</summary>
    public const string Malicious = "Có mã độc, không mở được";

    private const string Scanned =
        "Tệp kèm theo được quét mã độc; tệp chỉ mở được khi đã quét xong và không thấy mã độc.";

    private const string NotScanned = "Tệp kèm theo không được quét mã độc; xin chỉ mở tệp khi biết rõ người gửi.";

    /// <summary>Whether uploaded files are scanned, for a page that leads to some.</summary>
    public static string Uploads(bool scanned) => scanned ? Scanned : NotScanned;
}
