namespace BinhHoa2.Tests.Plans.Reading;

/// <summary>The sample school's plan as it was written: its parts with the headings of the months, numbered within part IV.</summary>
internal static class SamplePlanText
{
    private const string Before =
        """
        Số:/KH-THBH2

        Bình Hòa, ngày tháng 10 năm 2021

        KẾ HOẠCH

        Thực hiện cuộc vận động “Nói không với tiêu cực trong thi cử và bệnh thành tích trong giáo dục” Năm học 2021-2022

        Căn cứ Quyết định số 3859/QĐ-BGDĐT ngày 28/7/2006 của Bộ Giáo dục và Đào tạo;

        Trường Tiểu học Bình Hòa 2 xây dựng Kế hoạch năm học 2021-2022 như sau:

        I. NHIỆM VỤ CHUNG

        Không để giáo viên vi phạm đạo đức, đánh giá

        đúng chất lượng học sinh mỗi lớp, kiên quyết không đưa học sinh không đạt chuẩn lên lớp.

        III. NỘI DUNG VÀ BIỆN PHÁP THỰC HIỆN

        1. Những nội dung và biện pháp chính

        Thông tư số 08/2017/TT-BNV ngày 27 tháng 10 năm 2017 của Bộ Nội vụ quy định chi tiết.

        2. Một số biện pháp khác

        Nhà trường xây dựng kế hoạch, triển khai và tổ chức thực hiện.

        IV. KẾ HOẠCH CỤ THỂ

        """;

    private const string After =
        """

        V. PHÂN CÔNG**1. Trưởng ban**

        Xây dựng, tổ chức triển khai thực hiện kế hoạch; Kiểm tra việc thực hiện sơ, tổng kết cuộc vận động.

        2. Phó Trưởng ban

        Tổ chức thực hiện kế hoạch.

        VI. TỔ CHỨC THỰC HIỆN

        Trên đây là Kế hoạch năm học 2021-2022 của trường Tiểu học Bình Hòa 2./.

        Nơi nhận:

        - Lưu: VT.

        HIỆU TRƯỞNG
        """;

    public static string Of(IEnumerable<(string Month, List<string> Activities)> months) => Before
        + string.Concat(months.Select((m, i) =>
            $"\n{i + 1}. Tháng {m.Month[5..]}/{m.Month[..4]}\n\n{string.Concat(m.Activities.Select(a => a + "\n\n"))}"))
        + After;
}
