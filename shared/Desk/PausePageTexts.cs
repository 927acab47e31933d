using System.Collections.Immutable;

namespace BinhHoa2.Shared.Desk;

/// <summary>What stops in a pause of the duty letters, what goes on, and what comes afterwards.</summary>
internal static class PausePageTexts
{
    public const string Title = "Tạm dừng toàn bộ thư";
    public const string Resume = "Cho gửi thư trở lại";
    public const string Hint = "Dùng khi có điều chưa ổn và cần dừng mọi thư nhắc ngay: kế hoạch sai, danh sách sai, trường nghỉ đột xuất.";

    public static readonly ImmutableArray<string> Stops =
    [
        "Thư đầu tháng, thư nhắc, thư hạn cuối, thư quá hạn, thư nhắc ngay, cả phần báo lên cấp trên.",
        "Thư xin ý kiến chỉ đạo, thư báo việc mới cho Ban Chỉ đạo, thư trả lời ý kiến. Việc đang xin ý kiến không chuyển lên cấp trên "
            + "theo thời gian; người được hỏi vẫn cho ý kiến được.",
        "Thư tổng hợp tháng; thư dự thảo, thư nhắc và thư gửi văn bản của báo cáo sơ kết, tổng kết.",
        "Tháng mới không mở trong lúc tạm dừng.",
    ];

    public static readonly ImmutableArray<string> GoesOn =
    [
        "Các trang mở từ liên kết. Câu trả lời, minh chứng, ý kiến chỉ đạo vẫn được nhận, được ghi và được tính.",
        "Thư đăng nhập bàn làm việc; thư gửi liên kết mới khi có người yêu cầu, khi đổi liên kết hoặc đổi địa chỉ thư.",
        "Tháng đang chạy vẫn khép đúng ngày với số liệu đến hết ngày đó; dự thảo báo cáo vẫn được lập đúng ngày.",
        "Thư đã giao cho nơi gửi thì không lấy lại được; thư đang gửi dở có thể vẫn đi trong vòng một phút.",
    ];

    public static readonly ImmutableArray<string> Afterwards =
    [
        "Các bước nhắc đã lỡ không gửi bù từng thư: mỗi người nhận một thư nêu những việc đến lúc ấy còn nợ. Trong giờ gửi thư thì thư đi "
            + "ngay, ngoài giờ thì đi lúc 07:00 ngày làm việc kế tiếp.",
        "Thư xin ý kiến bị giữ lại được gửi, và người được hỏi có trọn một ngày làm việc tính từ lúc đó.",
        "Thư tổng hợp tháng và thư về báo cáo bị giữ lại đi lúc 07:00 ngày làm việc kế tiếp.",
        "Tháng đến ngày mở trong lúc tạm dừng thì mở vào ngày cho gửi trở lại; tháng đã qua cả ngày khép thì được ghi là không theo dõi, "
            + "không có thư.",
    ];
}
