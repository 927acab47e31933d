using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Pages.Errors;

/// <summary>The words of an error page. It names no school and no person: it is shown to strangers as well.</summary>
internal sealed record ErrorText(int Status, string Title, string Reason, string Remedy)
{
    public static ErrorText For(ErrorKind kind) => kind switch
    {
        ErrorKind.LinkRefused => new(
            StatusCodes.Status403Forbidden,
            "Liên kết không mở được",
            "Liên kết này không đúng hoặc không còn hiệu lực. "
            + "Có thể liên kết đã quá hạn, đã được thay bằng liên kết mới, hoặc bị mất một phần khi sao chép.",
            "Xin mở liên kết trong thư mới nhất của nhà trường. "
            + "Nếu vẫn không được, xin liên hệ thư ký Ban Chỉ đạo của trường để nhận liên kết mới."),
        ErrorKind.LinkExpired => new(
            StatusCodes.Status410Gone,
            "Liên kết đã quá hạn",
            "Liên kết này đã quá hạn nên không còn mở được. Nội dung thầy/cô đã gửi vẫn được giữ nguyên.",
            "Xin mở liên kết trong thư mới nhất của nhà trường, hoặc hỏi thư ký Ban Chỉ đạo của trường."),
        ErrorKind.LinkReplaced => new(
            StatusCodes.Status410Gone,
            "Liên kết đã được thay",
            "Liên kết này đã được thay bằng liên kết mới, hoặc phần việc đã được chuyển cho người khác.",
            "Xin mở liên kết trong thư mới nhất của nhà trường. "
            + "Nếu thầy/cô không biết việc chuyển này, xin hỏi thư ký Ban Chỉ đạo của trường."),
        ErrorKind.GivenLinkEnded => new(
            StatusCodes.Status410Gone,
            "Liên kết đã kết thúc",
            "Liên kết này do một thầy/cô đưa để xem công việc của mình trong năm học. "
            + "Liên kết đã quá hạn hoặc đã được thầy/cô ấy kết thúc, nên không còn mở được.",
            "Nếu còn cần xem, xin hỏi thầy/cô đã đưa liên kết này."),
        ErrorKind.TooMany => new(
            StatusCodes.Status429TooManyRequests,
            "Xin chờ một lát",
            "Trang vừa được mở quá nhiều lần trong một thời gian ngắn.",
            "Xin chờ một phút rồi mở lại. Nội dung thầy/cô đã gửi vẫn được giữ nguyên."),
        ErrorKind.TooLarge => new(
            StatusCodes.Status413PayloadTooLarge,
            "Nội dung gửi lên quá lớn",
            "Nội dung vừa gửi chưa được ghi nhận vì quá lớn.",
            "Xin quay lại trang trước, bớt tệp hoặc chọn ảnh ở cỡ nhỏ hơn, rồi gửi lại."),
        ErrorKind.Unreadable => new(
            StatusCodes.Status400BadRequest,
            "Nội dung gửi lên không đọc được",
            "Nội dung vừa gửi chưa được ghi nhận vì bị ngắt giữa chừng, quá dài hoặc không đúng mẫu của trang.",
            "Xin quay lại trang trước, xem lại nội dung rồi gửi lần nữa."),
        ErrorKind.KeyNeeded => new(
            StatusCodes.Status401Unauthorized,
            "Trang này cần khóa",
            "Địa chỉ vừa mở không có khóa hoặc khóa không đúng.",
            "Xin mở trang bằng địa chỉ có khóa do người quản trị hệ thống của trường cấp."),
        ErrorKind.NotSetUp => new(
            StatusCodes.Status503ServiceUnavailable,
            "Trường chưa được thiết lập",
            "Ứng dụng đang chạy nhưng trường chưa được thiết lập, nên chưa có trang nào để xem và chưa có thư nào được gửi.",
            "Nếu thầy/cô phụ trách việc này, xin mở trang thiết lập theo địa chỉ người vận hành đưa. "
            + "Nếu không, xin quay lại sau khi nhà trường thông báo."),
        ErrorKind.NotFound => new(
            StatusCodes.Status404NotFound,
            "Không có trang này",
            "Địa chỉ vừa mở không dẫn tới trang nào.",
            "Xin mở liên kết trong thư mới nhất của nhà trường."),
        ErrorKind.FilePending => new(
            StatusCodes.Status503ServiceUnavailable,
            "Tệp đang được kiểm tra",
            "Tệp này đang được quét mã độc nên chưa mở được.",
            "Xin chờ ít phút rồi mở lại."),
        ErrorKind.FileMalicious => new(
            StatusCodes.Status403Forbidden,
            "Tệp có mã độc",
            "Tệp này được quét và có mã độc nên không mở được.",
            "Xin báo thư ký Ban Chỉ đạo của trường và nhờ người gửi gửi lại một tệp sạch. "
            + "Nếu tệp do thầy/cô gửi, xin quét mã độc máy đã dùng trước khi gửi lại."),
        ErrorKind.FileUnchecked => new(
            StatusCodes.Status403Forbidden,
            "Tệp chưa kiểm tra được",
            "Tệp này không quét mã độc được nên không mở được.",
            "Xin nhờ người gửi lưu tệp lại rồi gửi lần nữa. "
            + "Nếu nhiều tệp cùng như vậy, xin báo thư ký Ban Chỉ đạo của trường."),
        ErrorKind.Failed => For(ErrorKind.Broken) with { Status = StatusCodes.Status500InternalServerError },
        _ => new(
            StatusCodes.Status503ServiceUnavailable,
            "Hệ thống gặp trục trặc",
            "Trang chưa hiển thị được. Nếu thầy/cô vừa gửi câu trả lời, có thể câu trả lời đã được ghi nhận, cũng có thể chưa.",
            "Xin chờ ít phút rồi mở lại liên kết trong thư để xem; nếu chưa thấy câu trả lời, xin gửi lại. "
            + "Nếu trang vẫn không mở được, xin báo thư ký Ban Chỉ đạo của trường."),
    };
}
