using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Shared.Desk.Starting;

/// <summary>The words of the set-up page.</summary>
public static class StartTexts
{
    internal const string Title = "Thiết lập trường";
    internal const string CodeTitle = "Mã thiết lập";

    internal const string Lead =
        "Trang này chỉ mở khi trường chưa có dữ liệu, và đóng hẳn sau khi hiệu trưởng đăng nhập lần đầu. Chưa có thư nào được gửi cho ai.";

    internal const string CodeLead =
        "Xin nhập mã dùng một lần do người vận hành lấy từ nơi cài đặt. Mã không bao giờ đi kèm trong địa chỉ trang.";

    internal const string SymbolHint = "Ghi trong số văn bản, ví dụ THBH2. Bỏ trống thì trang đề xuất theo tên trường.";
    internal const string PlaceHint = "Ghi trước ngày tháng trên văn bản, ví dụ Bình Hòa.";
    internal const string SuperiorHint = "Ghi ở góc trái văn bản, chữ in hoa, ví dụ ỦY BAN NHÂN DÂN PHƯỜNG BÌNH HÒA.";
    internal const string SignerHint = "Ghi trên tên người ký báo cáo.";
    internal const string YearHint = "Hai năm liền nhau, ví dụ 2026-2027.";
    internal const string EmailHint = "Thư đăng nhập bàn làm việc sẽ đến địa chỉ này.";
    internal const string SenderNameHint = "Tên hiện ở mục người gửi. Bỏ trống thì dùng tên trường.";
    internal const string SenderEmailHint = "Thư của trường được gửi từ địa chỉ này. Nơi gửi thư phải biết địa chỉ này là của trường.";

    internal const string LetterHint =
        "Thư thử gửi đến chính địa chỉ gửi thư ở trên, mỗi ngày nhiều nhất 5 thư. Chưa lưu gì; những ô đã điền được giữ nguyên.";

    internal const string NoYear = "Xin ghi năm học gồm hai năm liền nhau, ví dụ 2026-2027.";

    /// <summary>What was typed is no address that letters can come from.</summary>
    public const string NoSender = "Xin nhập địa chỉ thư đầy đủ, ví dụ kehoach@truong.edu.vn.";

    /// <summary>The form was shown too long ago for the code that was entered.</summary>
    public const string OldGrant = "Trang đã mở quá lâu nên chưa lưu được. Xin nhập lại mã.";

    /// <summary>What was typed is not the code.</summary>
    public const string WrongCode = "Mã chưa đúng. Xin xem lại và nhập đủ, không thừa khoảng trắng.";

    /// <summary>The code was tried too often.</summary>
    public const string TooManyCodes = "Mã đã bị nhập sai quá nhiều lần. Xin chờ một giờ rồi nhập lại.";

    /// <summary>Another browser saved something else meanwhile.</summary>
    public const string Overtaken =
        "Trong lúc trang này mở, trường đã được lưu từ một trình duyệt khác, nên những gì vừa gửi chưa được lưu. Dưới đây là nội dung đã "
        + "lưu; nếu cần, xin sửa rồi lưu lại.";

    /// <summary>Five letters were sent today.</summary>
    public const string NoMoreLetters = "Hôm nay đã gửi đủ 5 thư thử. Xin thử lại vào ngày mai; việc lưu không cần chờ thư thử.";

    internal static string ProposedSymbol(string symbol) =>
        $"Trang đề xuất ký hiệu {symbol} theo tên trường. Xin xem lại rồi bấm lưu lần nữa.";

    internal static string LabelOf(string field) => field switch
    {
        StartFields.School => "Tên trường",
        StartFields.Symbol => "Ký hiệu",
        StartFields.Place => "Địa danh",
        StartFields.Superior => "Cơ quan cấp trên",
        StartFields.SignerTitle => "Chức vụ người ký",
        StartFields.Year => "Năm học",
        StartFields.ChairName or StartFields.SecretaryName => "Họ và tên",
        StartFields.ChairEmail or StartFields.SecretaryEmail => "Địa chỉ thư",
        StartFields.ChairAddress => "Cách xưng hô",
        StartFields.SenderName => "Tên người gửi",
        StartFields.SenderEmail => "Địa chỉ gửi thư",
        _ => "mục này",
    };

    /// <summary>What became of the letter that tries a sender.</summary>
    /// <param name="leaves">Whether letters leave this machine at all.</param>
    public static StartLetterResult ResultOf(SendOutcome outcome, string address, bool leaves) => outcome.Result switch
    {
        SendResult.Accepted when !leaves => new(
            true,
            "Ứng dụng chưa được cấu hình để gửi thư ra ngoài: thư thử nằm trong hộp thư trên máy chủ. Người vận hành đặt nơi gửi thư ở "
            + "cài đặt Mail:Provider."),
        SendResult.Accepted => new(
            true,
            $"Nơi gửi thư đã nhận thư thử gửi đến {address}. Xin mở hộp thư ấy; nếu sau vài phút chưa thấy, xin xem cả mục thư rác."),
        SendResult.Rejected => new(false, $"Nơi gửi thư từ chối thư thử gửi đến {address}. {Reason(outcome)}"),
        SendResult.Ambiguous => new(
            false, $"Chưa rõ nơi gửi thư có nhận thư thử gửi đến {address} không. {Reason(outcome)} Xin xem hộp thư rồi thử lại."),
        _ => new(false, $"Nơi gửi thư chưa nhận thư thử. {Reason(outcome)} Xin báo người vận hành nếu thử lại vẫn vậy."),
    };

    private static string Reason(SendOutcome outcome) =>
        outcome.Reason is { Length: > 0 } reason ? $"Lý do: {reason.TrimEnd('.')}." : "Nơi gửi thư không cho biết lý do.";
}
