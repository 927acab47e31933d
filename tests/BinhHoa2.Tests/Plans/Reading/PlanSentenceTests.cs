using System.Text;
using BinhHoa2.Shared.Plans.Reading;

namespace BinhHoa2.Tests.Plans.Reading;

/// <summary>What one line of October 2025 says: whether it is an activity, its last day, who is responsible.</summary>
public sealed class PlanSentenceTests
{
    [Theory]
    [InlineData("Họp hội đồng ngày 15/10.", "2025-10-15")]
    [InlineData("Họp hội đồng ngày 15.", "2025-10-15")]
    [InlineData("Họp tổ vào các ngày 5, 12 và 19.", "2025-10-19")]
    [InlineData("Thi từ 15/10 đến 20/10.", "2025-10-20")]
    [InlineData("Thu hồ sơ từ 1-15/10", "2025-10-15")]
    [InlineData("Thi Giáo viên giỏi: 20-24/10/2025", "2025-10-24")]
    [InlineData("Trực từ 28/12/2025 đến 03/01/2026", "2026-01-03")]
    [InlineData("Trực từ 28/12 đến 03/01", "2026-01-03")]
    [InlineData("Khai giảng ngày 05 tháng 9 năm 2025", "2025-09-05")]
    [InlineData("Nộp báo cáo trước ngày 25/10.", "2025-10-25")]
    [InlineData("Hoàn thành hồ sơ cuối tháng.", "2025-10-31")]
    [InlineData("Hoàn thành hồ sơ chậm nhất cuối tháng 11.", "2025-11-30")]
    [InlineData("Hội thi kể chuyện (20.10.2025)", "2025-10-20")]
    [InlineData("Mít tinh kỷ niệm ngày Phụ nữ Việt Nam, tổ chức vào ngày 20/10", "2025-10-20")]
    public void Day_ThatIsStated_IsTheLastOne(string sentence, string due) =>
        Read(sentence).Months.Single().Due.ShouldBe([DateOnly.Parse(due)]);

    [Theory]
    [InlineData("Dự giờ tuần 3.")]
    [InlineData("Thi vẽ tranh chào mừng 20/10.")]
    [InlineData("Tổ chức kỷ niệm 95 năm ngày 20/10/1930.")]
    [InlineData("Thực hiện Thông tư 27/2020/TT-BGDĐT ngày 04/9/2020.")]
    [InlineData("Triển khai Công văn số 302/PGDĐT-GDTH ngày 07/10/2025.")]
    [InlineData("Kiểm tra nền nếp lớp 1/2, 2/3.")]
    [InlineData("Đọc sách 15 phút mỗi ngày 2 lần.")]
    [InlineData("Dạy 24/7 qua mạng cho khối 4/5.")]
    [InlineData("Thực hiện kế hoạch năm học 2025-2026.")]
    public void Day_ThatIsNone_IsNotRead(string sentence) => Read(sentence).Months.Single().Due.ShouldBe([null]);

    [Theory]
    [InlineData("Trang trí lớp (Đ/c Lan phụ trách).", "Đ/c Lan")]
    [InlineData("Trang trí lớp (Phụ trách: cô Bình)", "cô Bình")]
    [InlineData("Kiểm tra y tế (Y tế, 15/10).", "Y tế")]
    [InlineData("Làm báo tường (nộp ngày 15/10 - cô Thu)", "cô Thu")]
    [InlineData("Họp cha mẹ học sinh. Người thực hiện: GVCN.", "GVCN")]
    [InlineData("Tập văn nghệ do thầy Minh phụ trách.", "thầy Minh")]
    [InlineData("Thi viết chữ đẹp. Đ/c Hoa phụ trách.", "Đ/c Hoa")]
    [InlineData("Đại hội Liên đội - TPT Đội", "TPT Đội")]
    [InlineData("Văn thư: tổng hợp số liệu.", "Văn thư")]
    [InlineData("Tổ chức Hội nghị viên chức (cấp trường).", null)]
    [InlineData("Dự giờ, thăm lớp.", null)]
    public void Person_ThatIsNamed_IsReadAsWritten(string sentence, string? person) =>
        Read(sentence).Months.Single().Responsible.ShouldBe([person]);

    [Theory]
    [InlineData("Tháng hành động vì trẻ em: tổ chức diễn đàn.")]
    [InlineData("Tháng 10 là tháng cao điểm an toàn giao thông.")]
    [InlineData("Chiến thắng 10 trận liên tiếp trong giải bóng đá học sinh.")]
    [InlineData("Ngày hội đọc sách.")]
    [InlineData("Nắm chắc danh sách học sinh yếu các lớp. Xây dựng kế hoạch phụ đạo; bồi dưỡng học sinh năng khiếu.")]
    public void Line_ThatIsAnActivity_StaysWhole(string sentence)
    {
        var month = Read(sentence).Months.Single();

        month.Activities.ShouldBe([sentence]);
        (month.Year, month.Month).ShouldBe((2025, 10));
    }

    [Theory]
    [InlineData("Phấn đấu 100% học sinh hoàn thành chương trình.")]
    [InlineData("Chỉ tiêu: 20 lớp đạt tiên tiến.")]
    [InlineData("Tổng số học sinh: 850 em, 25 lớp.")]
    [InlineData("20/10/1930: Ngày thành lập Hội Liên hiệp Phụ nữ Việt Nam.")]
    [InlineData("Địa điểm: sân trường.")]
    public void Line_ThatIsNoActivity_IsListedWithItsPlace(string sentence)
    {
        var reading = Read(sentence);

        reading.Months.Single().Activities.ShouldBeEmpty();
        reading.NotUnderstood.ShouldBe([new("dòng 3", sentence)]);
    }

    [Theory]
    [InlineData("1. Tháng 10/2025", 2025)]
    [InlineData("THÁNG 10 NĂM 2025", 2025)]
    [InlineData("Tháng 10:", 2025)]
    [InlineData("* Tháng 10 (tiếp theo)", 2025)]
    [InlineData("II. CÔNG TÁC TRỌNG TÂM THÁNG 10", 2025)]
    [InlineData("Tháng 10 - Chủ điểm: Chăm ngoan, học giỏi", 2025)]
    [InlineData("Tháng Mười", 2025)]
    [InlineData("Tháng 10/2026", 2026)]
    public void Month_OfAHeading_IsRead(string heading, int year)
    {
        var month = PlanDocumentReader.Read(Encoding.UTF8.GetBytes($"Năm học 2025-2026\n{heading}\n- Thao giảng."), new ReadingLimits())
            .Months.Single();

        (month.Year, month.Month).ShouldBe((year, 10));
        month.Activities.ShouldBe(["Thao giảng."]);
    }

    private static PlanReading Read(string sentence) =>
        PlanDocumentReader.Read(Encoding.UTF8.GetBytes($"Năm học 2025-2026\nTháng 10\n- {sentence}"), new ReadingLimits());
}
