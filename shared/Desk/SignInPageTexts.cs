using BinhHoa2.Shared.Pages.Forms;

namespace BinhHoa2.Shared.Desk;

/// <summary>The words of the pages on which a person signs in. They are the same whether an address is known or not.</summary>
public static class SignInPageTexts
{
    internal const string Title = "Đăng nhập bàn làm việc";
    internal const string For = "Dành cho Trưởng ban, Phó Trưởng ban và Thư ký Ban Chỉ đạo.";

    internal const string EmailHint = "Địa chỉ có trong danh sách nhân sự của trường, nơi nhận thư nhắc việc.";

    internal const string AskedTitle = "Xin xem hộp thư";

    internal const string Asked =
        "Nếu địa chỉ vừa nhập là của Trưởng ban, Phó Trưởng ban hoặc Thư ký Ban Chỉ đạo, thư đăng nhập sẽ đến trong ít phút.";

    internal const string OpenHere =
        "Trong thư có một liên kết và một mã. Xin mở liên kết trên chính trình duyệt này, hoặc nhập mã vào ô dưới đây.";

    internal const string NoLetter =
        "Nếu không thấy thư, xin xem cả mục thư rác. Mỗi giờ một địa chỉ nhận nhiều nhất 5 thư; chỉ thư mới nhất dùng được.";

    internal const string CodeHint = "8 chữ và số, ví dụ AB12-CD34. Viết hoa hay thường đều được.";

    internal const string LinkTitle = "Đăng nhập";
    internal const string LinkLead = "Liên kết đúng và còn dùng được. Bấm nút để vào bàn làm việc trên trình duyệt này.";
    internal const string LinkOnce = "Liên kết và mã dùng được một lần. Phiên làm việc kéo dài 12 giờ, hoặc đến khi đăng xuất.";

    internal const string OtherBrowserTitle = "Liên kết mở trên trình duyệt khác";

    internal const string OtherBrowser =
        "Liên kết này chỉ dùng được trên trình duyệt đã yêu cầu thư, và chỉ khi đó là thư mới nhất.";

    internal const string OtherBrowserRemedy =
        "Xin mở liên kết trên trình duyệt đó, hoặc nhập mã trong thư vào trang đang chờ ở đó. Trên trình duyệt này, xin yêu cầu thư mới.";

    internal const string DeadTitle = "Thư đăng nhập không còn dùng được";

    internal const string Dead =
        "Thư này đã được dùng, đã quá 15 phút, đã bị nhập sai mã 5 lần, hoặc người nhận không còn phụ trách bàn làm việc.";

    internal const string DeadRemedy = "Xin yêu cầu thư mới.";

    /// <summary>Nothing that could be an address was typed.</summary>
    public static readonly DeskProblem NoAddress = new(DeskFields.Email, "Xin nhập địa chỉ thư đầy đủ, ví dụ ten@truong.edu.vn.");

    /// <summary>The form was shown too long ago.</summary>
    public static readonly DeskProblem OldForm = new(FormFields.Form, "Trang đã mở quá lâu nên chưa gửi được. Xin bấm gửi lần nữa.");

    /// <summary>The browser keeps no cookies, or the form came from elsewhere.</summary>
    public static readonly DeskProblem NoCookie =
        new(FormFields.Form, "Trình duyệt chưa lưu cookie của trang này. Xin cho phép cookie rồi bấm gửi lần nữa.");

    /// <summary>A field that people do not see was filled in.</summary>
    public static readonly DeskProblem Confirm = new(FormFields.Confirmed, "Xin đánh dấu vào ô bên dưới rồi gửi lại.");

    /// <summary>What was typed is no code: it costs no try.</summary>
    public static readonly DeskProblem NoCode = new(DeskFields.Code, "Mã gồm 8 chữ và số. Xin xem lại trong thư và nhập đủ.");

    /// <summary>The code is another.</summary>
    /// <param name="left">How often it may be tried still.</param>
    public static DeskProblem WrongCode(int left) =>
        new(DeskFields.Code, $"Mã chưa đúng. Xin xem lại trong thư mới nhất; còn {left} lần nhập.");
}
