using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The texts of sending a signed report outside the school: on the report's page, and of its letter.</summary>
internal static class ReportDispatchTexts
{
    public static string Recipient(RecipientAddress to) => $"{CleanText.Line(to.Name)} – {to.Email}";

    public static string Sent(ReportDispatch dispatch) =>
        $"{CleanText.Line(dispatch.Name)} cho gửi lúc {Phrases.Moment(dispatch.Confirmed)} đến";

    public static string TooLarge(long bytes) =>
        $"Bản đã ký có {Phrases.Size(bytes)}, thư chỉ kèm được tệp đến {Phrases.Size(DispatchOffer.MaxBytes)}. "
        + "Xin quét lại nhỏ hơn rồi gửi bản đã ký khác, hoặc gửi theo đường công văn.";

    /// <summary>Why a signed copy is not given out and not sent, and what to do.</summary>
    public static string Withheld(ScanState scan) => scan switch
    {
        ScanState.Pending => "Bản đã ký đang được quét mã độc; quét xong mới tải về và gửi đi được. Xin chờ ít phút rồi mở lại trang này.",
        ScanState.Malicious =>
            "Bản đã ký có mã độc nên không tải về và không gửi đi được. "
            + "Xin quét lại văn bản giấy bằng máy khác rồi gửi bản đã ký mới.",
        _ =>
            "Bản đã ký không quét mã độc được nên không tải về và không gửi đi được. "
            + "Xin quét lại văn bản giấy rồi gửi bản đã ký mới.",
    };

    public static string Confirm(SignedCopy copy) =>
        $"Xin xem lại nơi nhận và địa chỉ ở trên. Mỗi nơi được gửi một thư kèm bản đã ký số {copy.Number}, "
        + $"ngày {Phrases.Day(copy.Day)}; thư đã gửi không thu hồi được.";

    public static string Title(ReportDispatchModel model) =>
        $"{ReportNames.Title(model.Report)} năm học {model.Report.Plan.Year}, "
        + $"số {ReportNames.Numbered(model.Copy.Number, model.Report.School)}";

    public static string Subject(ReportDispatchModel model) => $"{CleanText.Line(model.Report.School.Name)}: {Title(model)}";

    public static string Lead(ReportDispatchModel model) =>
        $"{CleanText.Line(model.Report.School.Name)} xin gửi {Phrases.Uncapitalized(ReportNames.Title(model.Report))} "
        + $"năm học {model.Report.Plan.Year}, số {ReportNames.Numbered(model.Copy.Number, model.Report.School)}, "
        + $"ngày {Phrases.Day(model.Copy.Day)}. Bản đã ký được gửi kèm thư này.";

    public static string Text(ReportDispatchModel model) => PlainText.ToBody(model.Report.School, model.To.Body)
        .Paragraph(Lead(model))
        .Paragraph(LetterPhrases.Attached([model.File]))
        .Paragraph(ReportStepTexts.CopyMark(model.Copy))
        .Sign(model.Report.School, model.Report.Plan.Year);
}
